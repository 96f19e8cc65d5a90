import { degreeOf } from '../../src/network/rows.ts';
import type { Subject } from './subject.ts';

/** A stated reason for which a peer's value may differ; anything else that differs is a finding. */
export interface Convention {
  readonly why: string;
  /** How often it may be so, as a share of the networks; any number of times where left out. */
  readonly most?: number;
  covers(values: Values, subject: Subject): boolean;
}

export interface Values {
  readonly ours: number;
  readonly theirs: number;
  /** Which of the values: the node, the tie, the class. */
  readonly at: number;
}

type When = (subject: Subject, at: number) => boolean;

/** The peer writes a figure where, by guanxi's definition, there is no value. */
export const peerSays = (figure: number, why: string, when: When): Convention => ({
  why,
  covers: ({ ours, theirs, at }, subject) =>
    Number.isNaN(ours) && theirs === figure && when(subject, at),
});

/** The peer has no value where guanxi's definition still gives one. */
export const peerBlank = (why: string, when: When): Convention => ({
  why,
  covers: ({ ours, theirs, at }, subject) =>
    Number.isNaN(theirs) && !Number.isNaN(ours) && when(subject, at),
});

export const fewerThan =
  (n: number): When =>
  ({ network }) =>
    network.n < n;

export const namesNobody: When = ({ network }, at) => degreeOf(network.out, at) === 0;

export const noTies: When = ({ network }) => network.ties === 0;
