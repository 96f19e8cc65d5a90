import type { Answer, Call, Fault, Message, Progress, RequestOf, ResponseOf } from './protocol.ts';

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The page's side of the conversation. A rejected answer is always a `FaultError`. */
export interface Client {
  ask<M extends Message>(
    message: M,
    request: RequestOf<M>,
    options?: AskOptions,
  ): Promise<ResponseOf<M>>;
}

export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.detail);
    this.fault = fault;
  }
}

/** What the client uses of a worker; tests pass one that runs in the same thread. */
export interface Port {
  postMessage(call: Call): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  readonly call: Exclude<Call, { message: 'cancel' }>;
  resolve(response: ResponseOf<Message>): void;
  reject(error: FaultError): void;
  onProgress(progress: Progress): void;
}

/** How long a cancelled piece of work may take to notice before its worker is replaced. */
const PATIENCE = 4000;

/**
 * Speaks with a worker that `spawn` starts. A loop that runs cannot hear a cancellation, so a worker
 * that stays deaf is ended and a fresh one is given the study again; the same happens after a crash.
 */
export function connect(spawn: () => Port, patience = PATIENCE): Client {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  /** What made the worker's study what it is: opening it, and all that was said about it since. */
  let history: readonly Waiting['call'][] = [];
  let port = started();

  function started(): Port {
    const fresh = spawn();
    fresh.onmessage = ({ data }) => answered(data);
    fresh.onerror = (event) => {
      event.preventDefault();
      replace(event.message);
    };
    return fresh;
  }

  function answered(answer: Answer): void {
    const asked = waiting.get(answer.id);
    if (asked === undefined) return;
    if (answer.kind === 'progress') {
      asked.onProgress(answer.progress);
      return;
    }
    waiting.delete(answer.id);
    if (answer.kind === 'fault') {
      asked.reject(new FaultError(answer.fault));
      return;
    }
    history = after(history, asked.call, answer.response);
    asked.resolve(answer.response);
  }

  function replace(detail: string): void {
    port.terminate();
    const lost = [...waiting.values()];
    waiting.clear();
    for (const asked of lost) asked.reject(new FaultError({ code: 'worker-lost', detail }));
    port = started();
    for (const call of history) port.postMessage(call);
  }

  function cancel(id: number): void {
    const asked = waiting.get(id);
    if (asked === undefined) return;
    port.postMessage({ id, message: 'cancel' });
    setTimeout(() => {
      if (waiting.get(id) !== asked) return;
      waiting.delete(id);
      asked.reject(new FaultError({ code: 'cancelled', detail: 'the worker did not hear it' }));
      replace('replaced after a cancellation');
    }, patience);
  }

  return {
    ask(message, request, { signal, onProgress } = {}) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(new FaultError({ code: 'cancelled', detail: 'before it began' }));
          return;
        }
        const call = { id, message, request } as Waiting['call'];
        waiting.set(id, {
          call,
          resolve: resolve as Waiting['resolve'],
          reject,
          onProgress: onProgress ?? (() => {}),
        });
        signal?.addEventListener('abort', () => cancel(id), { once: true });
        port.postMessage(call);
      });
    },
  };
}

function after(
  history: readonly Waiting['call'][],
  call: Waiting['call'],
  response: ResponseOf<Message>,
): readonly Waiting['call'][] {
  if (call.message === 'declare') return [...history, call];
  const opens = call.message === 'open-served' || call.message === 'open-sources';
  return opens && response !== null ? [call] : history;
}
