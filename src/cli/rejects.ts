import { policyFor, type RejectedRow, Sealed, toCsv } from '../index.ts';
import { letOut } from './policy.ts';
import type { Session } from './session.ts';

const columns = ['file', 'line', 'column', 'sheet', 'cell', 'code'] as const;

/** The rejected rows as a table: where each stands and why it was rejected, never what it says. */
export function rejectsCsv(session: Session, rows: readonly RejectedRow[] = []): Uint8Array {
  const sealed = Sealed.of({ kind: 'rejects', rows } as const);
  const { value } = letOut(session, sealed, policyFor('analyst'));
  const table = {
    id: 'rejects',
    title: 'rejects',
    columns: columns.map((key) => ({ key, title: key })),
    rows: value.rows.map((row) => columns.map((key) => row[key] ?? null)),
  };
  return new TextEncoder().encode(`\ufeff${toCsv(table)}`);
}
