import { flow } from '../network/flow.ts';
import type { Network } from '../network/network.ts';
import { symmetrize } from '../network/symmetrize.ts';
import type { Partition } from '../study/partition.ts';
import type { Layer } from '../study/study.ts';
import { keptResults, type Results } from '../work.ts';
import type { Beyond, MeasureContext, MeasureOptions } from './definition.ts';

export const defaultOptions: MeasureOptions = {
  weight: 'none',
  normalized: null,
  symmetrize: 'any',
  profile: 'default',
  permutations: 1000,
  seed: 1,
};

export interface ContextSettings {
  readonly groups?: Partition | null;
  readonly options?: Partial<MeasureOptions>;
  /** The way the layer's resource flows; `ties` overrides what each measure would read. */
  readonly flow?: Layer['flow'];
  readonly ties?: 'reported' | 'flow' | null;
  /** Asked for only by measures that look beyond one layer; without it there is this layer alone. */
  readonly beyond?: () => Beyond;
  readonly results?: Results;
}

/**
 * What the measures of one run share: the forms of one layer, each made once and when asked for.
 */
export function measureContext(network: Network, settings: ContextSettings = {}): MeasureContext {
  const options = { ...defaultOptions, ...settings.options };
  const kept = new Map<string, unknown>();
  const once = <T>(key: string, evaluate: () => T): T => {
    if (!kept.has(key)) kept.set(key, evaluate());
    return kept.get(key) as T;
  };
  const flowing = () =>
    once(
      'network:flow',
      (): Network =>
        settings.flow === 'against' ? flow(network) : { ...network, direction: 'flow' },
    );
  return {
    get reported() {
      return settings.ties === 'flow' ? flowing() : network;
    },
    get flow() {
      return settings.ties === 'reported' ? network : flowing();
    },
    get symmetrized() {
      return once('network:symmetrized', () => symmetrize(network, { rule: options.symmetrize }));
    },
    groups: settings.groups ?? null,
    get beyond() {
      return once('beyond', settings.beyond ?? (() => ({ layers: [network], numbers: [] })));
    },
    options,
    once,
    results: settings.results ?? keptResults().results,
  };
}
