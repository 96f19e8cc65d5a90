import { knownOptions, OptionError, oneOf, wholeNumber } from '../errors.ts';
import { type Audience, audiences, smallestGroup } from '../study/audience.ts';

/** What one audience may see. Every number in it is printed beside the results it governed. */
export interface Policy {
  readonly audience: Audience;
  /** Groups with fewer members or respondents are not reported. */
  readonly minGroup: number;
  /** A cell between groups needs at least this many different people who answered. */
  readonly minNominators: number;
  readonly minNominatorsSensitive: number;
  /** `positive`: names beside positive roles only, never from sensitive layers. */
  readonly individuals: 'all' | 'positive' | 'none';
  /** Whether single ties may be shown or drawn. */
  readonly ties: 'all' | 'not-sensitive' | 'none';
  readonly decimals: number;
}

interface PolicyOptions {
  minGroup?: number;
}

/** The defaults of an audience; only the size of the smallest reported group can be changed. */
export function policyFor(audience: Audience, options: PolicyOptions = {}): Policy {
  knownOptions(options, ['minGroup']);
  oneOf('audience', audience, audiences);
  const base = defaults[audience];
  const minGroup = wholeNumber('minGroup', options.minGroup ?? base.minGroup);
  if (minGroup < 3) throw new OptionError('minGroup', minGroup, 'at least 3');
  return { ...base, minGroup };
}

const defaults: Readonly<Record<Audience, Policy>> = {
  analyst: {
    audience: 'analyst',
    minGroup: smallestGroup,
    minNominators: 3,
    minNominatorsSensitive: 5,
    individuals: 'all',
    ties: 'all',
    decimals: 17,
  },
  sponsor: {
    audience: 'sponsor',
    minGroup: smallestGroup,
    minNominators: 3,
    minNominatorsSensitive: 5,
    individuals: 'positive',
    ties: 'not-sensitive',
    decimals: 2,
  },
  manager: {
    audience: 'manager',
    minGroup: 10,
    minNominators: 3,
    minNominatorsSensitive: 5,
    individuals: 'none',
    ties: 'none',
    decimals: 2,
  },
  public: {
    audience: 'public',
    minGroup: 10,
    minNominators: 3,
    minNominatorsSensitive: 5,
    individuals: 'none',
    ties: 'none',
    decimals: 2,
  },
};
