import type { Input } from './inputs.ts';

type Row = Readonly<Partial<Record<Input, string>>>;

/** The same for a chain of four, whoever is in which group. */
const grouped = (said: string): Row => ({ 'one group': said, 'no groups': said });

/** The same for a chain of four with an odd weight, whatever it means. */
const weighed = (said: string): Row => ({
  'zero lengths': said,
  'negative lengths': said,
  'zero strengths': said,
  'negative strengths': said,
});

/** The same for a chain of four however it is put. */
const chained = (said: string): Row => ({ ...grouped(said), ...weighed(said) });

/**
 * Where an option of a measure makes it say other than usual of awkward input, in the words of `outcome`.
 * Each entry was judged by hand: a 0 where there is no value otherwise is what the option asks for, such as
 * closeness that counts nobody reached as 0.
 */
export const outcomesOfOptions: Readonly<Record<string, Row>> = {
  'inCloseness.unreachable=within-reach': { ...grouped('+') },
  'inCloseness.unreachable=improved': { 'two people': '+ 0', 'no ties': '0', ...grouped('+') },
  'inCloseness.unreachable=n': {
    'two people': '+',
    'no ties': '+',
    ...grouped('+'),
    ...weighed('refused (inCloseness.unreachable)'),
  },
  'inCloseness.unreachable=max+1': { 'two people': '+', 'no ties': '+', ...grouped('+') },
  'inCloseness.unreachable=zero': { 'two people': '+ 0', 'no ties': '0', ...grouped('+ 0') },
  'outCloseness.unreachable=improved': { 'two people': '+ 0', 'no ties': '0', ...grouped('+ 0') },
  'outCloseness.unreachable=n': {
    'two people': '+',
    'no ties': '+',
    ...grouped('+'),
    ...weighed('refused (outCloseness.unreachable)'),
  },
  'outCloseness.unreachable=max+1': { 'two people': '+', 'no ties': '+', ...grouped('+') },
  'outCloseness.unreachable=zero': { 'two people': '+ 0', 'no ties': '0', ...grouped('+ 0') },
  'closeness.unreachable=improved': { 'no ties': '0' },
  'closeness.unreachable=n': { 'no ties': '+', ...weighed('refused (closeness.unreachable)') },
  'closeness.unreachable=max+1': { 'no ties': '+' },
  'closeness.unreachable=zero': { 'no ties': '0' },
  'hierarchy.model=ego': { ...grouped('+ 0') },
  'cliqueCount.minSize=1': {
    'one person': '+',
    'two people': '+',
    'no ties': '+',
    ...chained('+'),
  },
  'cliqueCount.minSize=50': { ...chained('0') },
  'gtdEfficiency.count=pairs': { 'two people': 'no-ties' },
  'coreScore.values=valued': { ...weighed('not-converged | not-converged') },
  'kPlexes.minSize=1': {
    nobody: 'refused (kPlexes.minSize)',
    'one person': 'refused (kPlexes.minSize)',
    'two people': 'refused (kPlexes.minSize)',
    'no ties': 'refused (kPlexes.minSize)',
    ...chained('refused (kPlexes.minSize)'),
  },
  'community.resolution=0.25': { ...chained('0') },
  'eiIndex.direction=out': {
    'two people': '+ (no-variance) | + | + no-ties',
    'one group': '+ (no-variance) | + | + no-ties',
    ...weighed('+ | + | + 0 no-ties'),
  },
  'eiIndex.direction=in': {
    'two people': '+ (no-variance) | + | + no-ties',
    ...weighed('+ | + | +'),
  },
  'eiIndex.values=valued': { ...weighed('+ (no-variance) | + | + 0') },
  'eiIndex.memberPooled.values=valued': { 'zero lengths': '+ 0', 'zero strengths': '+ 0' },
  'leiden.resolution=0.25': { ...chained('0 | 0') },
  'position.values=valued': { 'zero lengths': 'record | + 0', 'zero strengths': 'record | + 0' },
  'position.ownTie=reciprocal': { ...chained('record | + 0') },
  'degreeAssortativity.target=out': { ...chained('+') },
  'degreeAssortativity.target=both': { ...chained('+') },
  'keyPlayersNegative.size=1': { ...chained('+ | + 0') },
  'keyPlayersNegative.size=50': { 'no ties': 'too-few-people | too-few-people' },
  'keyPlayersPositive.size=1': { 'two people': '+ | + 0', ...chained('+ | + 0') },
};
