import type { Place } from '../../issue.ts';
import type { IssueLog } from '../issue-log.ts';

/** Which of the networks in one file is read: the only one, or the one that was asked for. */
export class NetworkChoice {
  readonly #wanted: number | undefined;
  #met = 0;
  #second: Place | null = null;

  /** `wanted` counts from 1; without it a file of several is a question. */
  constructor(wanted: number | undefined) {
    this.#wanted = wanted;
  }

  /** Counts one more network, and says whether it is the one to read. */
  meets(place: Place): boolean {
    this.#met++;
    if (this.#met === 2) this.#second = place;
    return this.#met === (this.#wanted ?? 1);
  }

  get several(): boolean {
    return this.#met > 1;
  }

  /** At the end of the file: whether the network to read was there. Asks which it is where nobody said. */
  settled(file: string, log: IssueLog): boolean {
    if (this.#wanted === undefined && this.#second !== null)
      log.add('SEVERAL_NETWORKS', file, this.#second, { networks: this.#met });
    if (this.#met >= (this.#wanted ?? 1)) return true;
    log.add('NETWORK_MISSING', file, undefined, { networks: this.#met });
    return false;
  }
}
