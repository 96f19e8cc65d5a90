import type { Order, Reply } from './protocol.ts';

/** One worker, as the thread that started it sees it. */
export interface Hand {
  post(order: Order): void;
  end(): void;
}

/** Starts a worker that answers orders as `serveBlocks` does, and tells if it is lost. */
export type Spawn = (reply: (reply: Reply) => void, lost: (detail: string) => void) => Hand;

/** What a seat tells whoever gives it orders. */
export interface Listener {
  reply(reply: Reply): void;
  lost(detail: string): void;
}

/** A place for one worker after another: somebody sits down with the first order. */
export interface Seat {
  isTaken(): boolean;
  post(order: Order): void;
  /** Whom to tell of replies and losses from now on. */
  listen(listener: Listener | null): void;
  /** Ends the worker that sits here; its last words are not heard. */
  leave(): void;
}

export function seat(spawn: Spawn): Seat {
  let hand: Hand | null = null;
  let listener: Listener | null = null;

  /** Only the worker that sits here now is listened to. */
  const started = (): Hand => {
    const fresh: Hand = spawn(
      (reply) => {
        if (hand === fresh) listener?.reply(reply);
      },
      (detail) => {
        if (hand !== fresh) return;
        hand = null;
        fresh.end();
        listener?.lost(detail);
      },
    );
    return fresh;
  };
  return {
    isTaken: () => hand !== null,
    post(order) {
      hand ??= started();
      hand.post(order);
    },
    listen(to) {
      listener = to;
    },
    leave() {
      hand?.end();
      hand = null;
    },
  };
}
