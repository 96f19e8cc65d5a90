import type { Budget } from '../../budget.ts';
import type { Encoding } from '../encoding.ts';
import type { IssueLog } from '../issue-log.ts';
import { textOf } from '../text-of.ts';

/** What the header file of a UCINET dataset says. */
export interface UcinetHeader {
  readonly columns: number;
  readonly rows: number;
  readonly levels: number;
  /** Labels of columns, rows and levels; `null` where a dimension has none. */
  readonly labels: readonly [Labels, Labels, Labels];
  /** The code of a type of numbers, 7 for those of four bytes. */
  readonly type: number;
}

type Labels = readonly string[] | null;

/** Thrown inside this file only, where the bytes end before what they announce. */
class Short extends Error {}

/**
 * Reads `name.##h`. Versions `V6404` (sizes of 32 bits, labels in UTF-16) and `DATE:` (16 bits, one
 * byte a character) are known. Nothing is built from a number in the file before its bytes came.
 */
export function readUcinetHeader(
  file: string,
  bytes: Uint8Array,
  asked: Encoding | undefined,
  budget: Budget,
  log: IssueLog,
): UcinetHeader | null {
  const cursor = new Cursor(bytes);
  try {
    const recent = String.fromCharCode(...cursor.take(6).subarray(1)) === 'V6404';
    cursor.take(10);
    const type = cursor.byte();
    const dimensions = cursor.word();
    if (dimensions < 2 || dimensions > 3) return wrong();
    const sizes = Array.from({ length: dimensions }, () =>
      recent ? cursor.long() : cursor.word(),
    );
    const [columns = 0, rows = 0, levels = 1] = sizes;
    if (sizes.some((size) => size < 1)) return wrong();
    const counts = { nodes: Math.max(columns, rows), layers: levels };
    for (const name of ['nodes', 'layers'] as const) {
      const limit = budget[name];
      if (counts[name] <= limit) continue;
      log.add('BUDGET_EXCEEDED', file, { byte: cursor.at }, { budget: name, limit });
      return null;
    }
    cursor.take(cursor.byte());
    const labelled = sizes.map(() => cursor.byte() !== 0);
    const packed = sizes.map((size, at) =>
      labelled[at] ? Array.from({ length: cursor.upTo(size) }, () => cursor.label()) : null,
    );
    const read = recent ? wide : ansi;
    const texts = read(packed.flatMap((list) => list ?? []));
    if (texts === null) return null;
    const rest = [...texts];
    const labels = packed.map((list) => (list === null ? null : rest.splice(0, list.length)));
    return {
      columns,
      rows,
      levels,
      labels: [labels[0] ?? null, labels[1] ?? null, labels[2] ?? null],
      type,
    };
  } catch (error) {
    if (error instanceof Short) return wrong();
    throw error;
  }

  function wrong(): null {
    log.add('NETWORK_SYNTAX', file, { byte: cursor.at });
    return null;
  }

  /** One byte a character: UTF-8, ASCII, or a local encoding that the user has to name. */
  function ansi(parts: readonly Uint8Array[]): readonly string[] | null {
    const lines = parts.flatMap((part) => [...part.filter((byte) => byte !== 0x0a), 0x0a]);
    const text = textOf({ name: file, bytes: Uint8Array.from(lines) }, asked, log);
    return text === null ? null : text.split('\n').slice(0, -1);
  }
}

function wide(parts: readonly Uint8Array[]): readonly string[] {
  return parts.map((part) => new TextDecoder('utf-16le').decode(part));
}

/** Walks over the bytes of a header and refuses to walk past their end. */
class Cursor {
  at = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  take(length: number): Uint8Array {
    if (this.at + length > this.#bytes.length) throw new Short();
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  byte(): number {
    return this.take(1)[0]!;
  }

  word(): number {
    this.take(2);
    return this.#view.getUint16(this.at - 2, true);
  }

  long(): number {
    this.take(4);
    return this.#view.getUint32(this.at - 4, true);
  }

  /** A number of labels, if there are bytes left for them. */
  upTo(labels: number): number {
    if (labels * 2 > this.#bytes.length - this.at) throw new Short();
    return labels;
  }

  label(): Uint8Array {
    return this.take(this.word());
  }
}
