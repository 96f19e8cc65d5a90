import { type Issue, type IssueCode, type Place, type Severity, severities } from '../issue.ts';

const maxSamples = 20;

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

  add(
    code: IssueCode,
    file: string,
    place: Place = { line: 1, column: 1 },
    params: Params = {},
  ): void {
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

  /** Whether anything was found that keeps the study from being read. */
  get stopped(): boolean {
    return [...this.#entries.values()].some(({ code }) => stops(severities[code]));
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
