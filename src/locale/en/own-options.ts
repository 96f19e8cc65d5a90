import type { OwnName } from '../../measures/own-options.ts';

/** What the options of single measures are about. */
export const ownOptions: Readonly<Record<OwnName, string>> = {
  steps: 'how many steps may lie between',
  n: 'how many steps apart two members may be',
  k: 'how many ties a member may lack, the one to themselves included',
  minSize: 'smaller sets are left out',
  depth: 'how many times every position is split in two',
  alpha: 'what each further step of a chain is worth; half of 1/λ when left out',
  beta: 'how much contacts’ contacts count, below 0 against a person; half of 1/λ when left out',
  damping: 'the share of standing passed on along ties, from 0 to below 1',
  resolution: 'above 1 finds more and smaller communities, below 1 fewer and larger ones',
  unreachable:
    'what to do about people who cannot be reached: no value, count only those reached, that times the share reached, n steps, one step more than the longest distance, or 0; the profile decides when left out',
  scale:
    'whether the squares add up to 1 or the largest value is 1; the profile decides when left out',
  model:
    'shares of all ties, or of those among the person and their contacts; the profile decides when left out',
  credit: 'whether every broker of a pair counts it whole, or k brokers 1/k each',
  alters: 'whose trust counts: all who name the person, or only those named in return',
  count: 'whether a tie both ways costs twice or once',
  between: 'what the ideal has between core and periphery: nothing said, the density, or ties',
  direction: 'whom the person names, who names them, or both',
  ties: 'whether each naming counts or each pair once; namings when left out, pairs if undirected',
  values: 'whether a tie counts once or by its weight',
  ownTie: 'whether the ties of the two with each other are left out or compared crosswise',
  variant: 'who can be the third: those tied both ways with both, or anyone both name',
  mixed: 'what a pair with liking and clash is',
  source: 'which ties are counted of the one who names',
  target: 'which ties are counted of the one who is named',
  size: 'how many people are chosen together',
  objective: 'what the people chosen are judged by',
  distance: 'how many steps count as reached, for the objective reach',
  samples:
    'from how many people ways are searched; fewer than all give an estimate. Everybody when left out, in very large networks as many as can be done in minutes',
};
