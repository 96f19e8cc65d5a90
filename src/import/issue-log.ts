import { type Issue, type IssueCode, type Place, type Severity, severities } from '../issue.ts';

const maxSamples = 20;
const maxCauses = 100_000;

/** A row of a file or sheet, whatever the column. */
function rowOf(file: string, { line, sheet, cell }: Place): string {
  return `${file}\0${sheet ?? ''}\0${line ?? cell?.replace(/^[A-Z]+/, '') ?? ''}`;
}

type Params = Issue['params'];

interface Entry {
  readonly code: IssueCode;
  readonly file: string;
  readonly params: Params;
  readonly samples: Place[];
  count: number;
}

/**
 * Collects issues. What is found again in the same file with the same facts is counted, and keeps
 * its first twenty places.
 */
export class IssueLog {
  readonly #entries = new Map<string, Entry>();
  #stopped = false;
  /** The gravest issue of each row, to tell why a row was rejected. */
  readonly #causes = new Map<string, { readonly code: IssueCode; readonly place: Place }>();

  add(
    code: IssueCode,
    file: string,
    place: Place = { line: 1, column: 1 },
    params: Params = {},
  ): void {
    this.#note(code, file, place);
    this.#stopped ||= stops(severities[code]);
    const facts = Object.entries(params);
    const key = `${code}\0${file}\0${facts.length === 0 ? '' : JSON.stringify(facts)}`;
    const known = this.#entries.get(key);
    if (known === undefined) {
      this.#entries.set(key, { code, file, params, samples: [place], count: 1 });
      return;
    }
    known.count++;
    if (known.samples.length < maxSamples) known.samples.push(place);
  }

  #note(code: IssueCode, file: string, place: Place): void {
    const severity = severities[code];
    if (severity === 'info' || this.#causes.size >= maxCauses) return;
    const row = rowOf(file, place);
    const known = this.#causes.get(row);
    if (known === undefined || (severity === 'error' && severities[known.code] !== 'error'))
      this.#causes.set(row, { code, place });
  }

  /** Why a row was rejected, at the cell if one is known. */
  causeAt(file: string, place: Place): Place & { readonly code: IssueCode } {
    const cause = this.#causes.get(rowOf(file, place));
    if (cause !== undefined) return { ...cause.place, code: cause.code };
    const entries = [...this.#entries.values()].filter((entry) => entry.file === file);
    const grave = entries.find(({ code }) => stops(severities[code])) ?? entries[0];
    return { ...place, code: grave?.code ?? 'ROW_NOT_USED' };
  }

  /** Whether anything was found that keeps the study from being read. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** What stops the reading first, then warnings, then notes; within each as they were found. */
  issues(): readonly Issue[] {
    const found = [...this.#entries.values()].map(
      ({ code, file, params, samples, count }): Issue => {
        return { ...samples[0]!, code, severity: severities[code], file, count, samples, params };
      },
    );
    return order.flatMap((severity) => found.filter((issue) => issue.severity === severity));
  }
}

const order: readonly Severity[] = ['error', 'question', 'warning', 'info'];

function stops(severity: Severity): boolean {
  return severity === 'error' || severity === 'question';
}
