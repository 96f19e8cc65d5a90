import { knownOptions, oneOf } from '../../errors.ts';
import { type Profile, profiles } from '../definition.ts';
import type { EgoModel } from '../kernels/hole-sums.ts';

/** How the measures of structural holes read a network. */
export interface StructuralHoleOptions {
  /**
   * `whole`: shares of all ties (Burt, igraph, NetworkX; the default). `ego`: of those among ego and
   * its contacts (the default of UCINET, and of `profile: 'ucinet'`).
   */
  model?: EgoModel;
  /** `strength` uses tie weights as strength; `none` counts each report once. */
  weight?: 'none' | 'strength';
  /** `ucinet` also leaves the constraint of people with one contact out of the ego model. */
  profile?: Profile;
}

/** The options with defaults filled in. Throws an OptionError for what it does not know. */
export function holeOptions(options: StructuralHoleOptions): Required<StructuralHoleOptions> {
  knownOptions(options, ['model', 'weight', 'profile']);
  const profile = oneOf('profile', options.profile ?? 'default', profiles);
  const usual = profile === 'ucinet' ? 'ego' : 'whole';
  return {
    profile,
    model: oneOf('model', options.model ?? usual, ['whole', 'ego']),
    weight: oneOf('weight', options.weight ?? 'none', ['none', 'strength']),
  };
}
