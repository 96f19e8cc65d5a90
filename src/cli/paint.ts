import type { Io } from './io.ts';

/** Ways to set text apart on a terminal; anywhere else they change nothing. */
export interface Paint {
  bold(text: string): string;
  faint(text: string): string;
  accent(text: string): string;
  good(text: string): string;
  warning(text: string): string;
  error(text: string): string;
}

export function paintFor(io: Io, stream: 'stdout' | 'stderr'): Paint {
  const plain = (io.env.NO_COLOR ?? '') !== '' || io.env.TERM === 'dumb' || !io.isTerminal[stream];
  const style = (start: number, end: number) => (text: string) =>
    plain ? text : `\u001b[${start}m${text}\u001b[${end}m`;
  return {
    bold: style(1, 22),
    faint: style(2, 22),
    accent: style(36, 39),
    good: style(32, 39),
    warning: style(33, 39),
    error: style(31, 39),
  };
}
