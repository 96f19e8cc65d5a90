import type { Session } from './session.ts';

/** One line on stderr that is written over and goes away; nothing where stderr is no terminal. */
export interface Progress {
  show(share: number): void;
  done(): void;
}

export function progress({ io, text }: Session, quiet: boolean): Progress {
  if (quiet || !io.isTerminal.stderr) return { show: () => {}, done: () => {} };
  let shown = -1;
  return {
    show(share) {
      const percent = Math.floor(share * 100);
      if (percent === shown) return;
      shown = percent;
      io.stderr(`\r${text.progress(percent)}\u001b[K`);
    },
    done: () => io.stderr('\r\u001b[K'),
  };
}
