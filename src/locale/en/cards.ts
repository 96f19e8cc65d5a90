import type { EdgeCase } from '../../measures/cards/edges.ts';
import type { ProfileChange } from '../../measures/cards/profile-changes.ts';
import type { Cost } from '../../measures/costs.ts';
import type { MeasureDefinition, Reads } from '../../measures/definition.ts';
import { ownOptions } from './own-options.ts';

const edges: Readonly<Record<EdgeCase, string>> = {
  nobody: 'no people',
  'one-person': 'one person',
  'two-people': 'two people, one naming the other',
  'no-ties': 'people without ties',
  'in-pieces': 'a circle of three, a pair, one person alone',
  'one-group': 'everybody in one group',
};

const changes: Readonly<Record<ProfileChange, string>> = {
  'unreachable-max-plus-one':
    'Who cannot be reached counts as one step more than the longest distance there is.',
  'unreachable-within-reach': 'Counts only those who can be reached, and divides by their number.',
  'unreachable-zero': 'Is 0 where anybody cannot be reached.',
  'largest-is-one': 'The largest value is 1, instead of the squares adding up to 1.',
  'ego-network':
    'Shares run over the ties among the person and their contacts only, not over all ties.',
  'ego-network-no-pendants':
    'Shares run over the ties among the person and their contacts only; people with one contact have no value.',
  'ego-network-isolates-zero':
    'Shares run over the ties among the person and their contacts only; people without ties have 0.',
  'pairs-not-arcs': 'Each pair counts once, whichever way it was named, instead of each naming.',
};

const reads: Readonly<Record<Reads, string>> = {
  reported: 'Follows the ties as reported: from the one who names to the one named.',
  flow: 'Follows the way the resource flows: for advice from the adviser to the asker.',
  symmetrized:
    'Has no direction: a tie either way is a tie (with --symmetrize confirmed only one both ways).',
  either: 'Follows the ties as reported; reads them as they flow where that is asked for.',
};

/** n people, m ties. */
const costs: Readonly<Record<Cost, string>> = {
  '1': 'the same for any network',
  n: 'n',
  'n + m': 'n + m',
  'n · m': 'n · m',
  'n · m/256': 'n · m/256',
  'm · √m': 'm · √m',
  'n³': 'n³',
  'n + m + n³/64': 'n + m + n³/64',
  'Σ degree²': 'the sum of squared numbers of contacts',
  'Σ in-degree · out-degree': 'the sum over people of times named · times naming',
  'm per round': 'm for each of some rounds',
  'n + m per round': 'n + m for each of some rounds',
  'n², and n + m per round': 'n², and n + m for each of some rounds',
  'n³ per round': 'n³ for each of some rounds',
  'n² per move': 'n² for each move of one person',
  'about m per restart': 'about m for each start',
  'm · m at worst': 'm · m at worst',
  'n · m · m at worst': 'n · m · m at worst',
  'n + m of all layers': 'n + m of all layers',
  'n log n + m of all layers': 'n log n + m of all layers',
  'n + m per attribute': 'n + m for each attribute',
  'permutations · (n + m)': 'permutations · (n + m)',
  'number of cliques': 'the number of cliques, which can be very large',
  'n² and number of cliques': 'n², and the number of cliques, which can be very large',
  'number of sets': 'the number of sets, which can be very large',
  'at most 20 000 steps': 'stops after 20 000 steps and says so',
  'at most 1 000 000 steps': 'stops after 1 000 000 steps and says so',
  'n(n + m) per set tried, n + m for fragmentation':
    'n(n + m) for each set tried, n + m for the objective fragmentation',
  'n/32 per set tried, n for distance-reach':
    'n/32 for each set tried, n for the objective distance-reach',
};

const weights: Readonly<Record<MeasureDefinition['weights'], string>> = {
  ignored: 'Ignored: a tie is a tie.',
  option:
    'Ignored unless asked for: --weight strength takes them as strength, --weight cost as lengths where paths are measured.',
  always: 'Added up as they are.',
};

/** The card of a measure: what `measures --explain` tells. */
export const cards = {
  flag: 'explain a measure: formula, direction, weights, edge cases, other programs, sources',
  title: (name: string, id: string) => `${name} (${id})`,
  columns: { what: 'About', text: 'What it says' },
  rows: {
    plain: 'In one sentence',
    caution: 'Mind',
    formula: 'Formula',
    direction: 'Direction',
    weights: 'Weights',
    groups: 'Groups',
    beyond: 'Other layers',
    gives: 'Gives',
    edge: (where: string) => `For ${where}`,
    own: (setting: string) => `With --set ${setting}=…`,
    calls: 'Elsewhere called',
    profile: (profile: string) => `With --profile ${profile}`,
    cost: 'Work, for n people and m ties',
    when: 'When',
    source: 'Source',
  },
  levelled: (row: string, level: string) => `${row} (${level})`,
  needsGroups: 'Needs to know who belongs to which group (--group).',
  onRequest: 'Worked out only when asked for by its id.',
  ownWords: ownOptions,
  ownChoices: (what: string, choices: string, usual: string | null) =>
    `${what}: ${choices}${usual === null ? '' : `; ${usual} unless set`}`,
  anyNumber: 'a number',
  wholeNumber: (least: number) => `a whole number of at least ${least}`,
  noCalls: 'No other of the programs we know has it.',
  empty: 'nothing to tell',
  list: 'a list',
  between: (least: string, largest: string) => `${least} to ${largest}`,
  noValue: (reasons: string) => `no value: ${reasons}`,
  some: (values: string, reasons: string) => `${values}; for some no value: ${reasons}`,
  edges,
  changes,
  reads,
  weights,
  weighable: (setting: string) =>
    `Ignored: a tie is a tie, unless --set ${setting}=valued counts its weight.`,
  costs,
  beyond:
    'The study of the lines below has two more layers, one with the same ties and one of conflict without any, and a number for everybody.',
};
