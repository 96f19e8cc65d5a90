import type { AssociationId } from '../../inference/association.ts';
import type { DensityModelId } from '../../inference/density-blocks.ts';
import type { MrqapMethod } from '../../inference/mrqap.ts';
import type { Given } from '../../inference/random-network.ts';
import type { TestModel } from '../../inference/study-test/request.ts';
import type { FigureName, TestReason } from '../../inference/study-test/result.ts';

/** What the tests are called: in plain words, and as the field says it. */
const models: Readonly<Record<TestModel, { readonly plain: string; readonly term: string }>> = {
  qap: { plain: 'Do these go together?', term: 'QAP correlation' },
  mrqap: {
    plain: 'What explains who is tied to whom, the others held still?',
    term: 'MRQAP regression',
  },
  logistic: {
    plain: 'What makes a tie more likely, the others held still?',
    term: 'logistic QAP regression',
  },
  density: {
    plain: 'Do groups explain where the ties are?',
    term: 'density model, analysis of variance',
  },
  cug: {
    plain: 'Is this more than random networks would show?',
    term: 'conditional uniform graph test',
  },
};

const associations: Readonly<Record<AssociationId, string>> = {
  pearson: 'Pearson’s r',
  jaccard: 'Jaccard',
  match: 'simple matching',
  gamma: 'gamma',
  hamming: 'Hamming distance, as a share',
  hubert: 'Hubert’s Γ',
  euclidean: 'Euclidean distance',
};

const givens: Readonly<Record<Given, string>> = {
  size: 'the same number of people',
  ties: 'the same number of ties',
  dyads: 'the same numbers of mutual, one-way and empty pairs',
};

const methods: Readonly<Record<MrqapMethod, string>> = {
  'semi-partialling':
    'What the other predictors leave of a predictor changes places (double semi-partialling; Dekker, Krackhardt & Snijders 2007); t is tested, not b.',
  'permute-outcome':
    'People change places in the outcome (permuting Y; Krackhardt 1988); t is tested, not b.',
};

const blocks: Readonly<Record<DensityModelId, string>> = {
  'constant-homophily': 'one density inside groups, one between them (constant homophily)',
  'variable-homophily': 'a density inside each group, one between them (variable homophily)',
  'structural-blockmodel': 'a density for every pair of groups (structural blockmodel)',
};

const figures: Readonly<Record<FigureName, string>> = {
  value: 'value',
  b: 'b',
  beta: 'beta',
  oddsRatio: 'odds ratio',
  standardError: 'std. error',
  t: 't',
  z: 'z',
  robustError: 'robust error',
  robustT: 'robust t',
  vif: 'VIF',
  density: 'density',
  difference: 'difference',
  differenceExpected: 'difference by chance',
  differencePLower: 'difference: p (as low)',
  differencePUpper: 'difference: p (as high)',
  differencePTwoSided: 'difference: p (two-sided)',
  rSquared: 'R²',
  adjustedRSquared: 'adjusted R²',
  pseudoRSquared: 'pseudo R² (McFadden)',
  logLikelihood: 'log-likelihood',
  nullLogLikelihood: 'log-likelihood without predictors',
};

const reasons: Readonly<Record<TestReason, string>> = {
  'no-pairs': 'too few pairs that everything is known of',
  'no-variance': 'something in it is the same for all pairs',
  'one-block': 'there are not two groups to compare',
  collinear: 'one predictor says what the others say',
  'perfect-fit': 'the predictors leave nothing to explain',
  separated: 'a predictor tells ties from no ties without error',
  'no-value': 'the measure has no value for this network',
};

/** What a sentence about an effect is made with. */
export interface Effect {
  readonly outcome: string;
  readonly predictor: string;
  readonly alone: boolean;
}

/** More than chance, less, or neither. */
export type Verdict = 'more' | 'less' | 'chance' | 'untested';

const than: Readonly<Record<Verdict, string>> = {
  more: ', more than chance would have it',
  less: ', less than chance would have it',
  chance: ', which chance alone would explain',
  untested: '',
};

const together: Readonly<Record<Verdict, string>> = {
  more: 'go together more than chance would have it',
  less: 'go together less than chance would have it',
  chance: 'go together no more and no less than chance would have it',
  untested: 'were compared, not tested',
};

const effect: Readonly<Record<Verdict, (outcome: string) => string>> = {
  more: (outcome) => `goes with more “${outcome}” than chance would have it`,
  less: (outcome) => `goes with less “${outcome}” than chance would have it`,
  chance: (outcome) => `goes with neither more nor less “${outcome}” than chance would have it`,
  untested: (outcome) => `was set beside “${outcome}”, not tested`,
};

export const tests = {
  models,
  associations,
  methods,
  figures,
  reasons,
  title: (plain: string, term: string) => `${plain} (${term})`,
  facts: {
    people: (count: string) => `${count} people`,
    wave: (label: string) => `wave ${label}`,
    outcome: (layer: string) => `explained: ${layer}`,
    layer: (layer: string) => `layer: ${layer}`,
    cells: (used: string, dropped: string) =>
      `${used} pairs used, ${dropped} left out because something about them is not known`,
    withoutGroup: (count: string) => `${count} people without a group left out`,
  },
  predictors: {
    layer: (layer: string) => layer,
    reverse: (layer: string) => `${layer}, the other way round`,
    same: (attribute: string) => `same: ${attribute}`,
    difference: (attribute: string) => `difference: ${attribute}`,
    signed: (attribute: string) => `sender’s lead: ${attribute}`,
    sender: (attribute: string, value: string | null) =>
      `sender: ${attribute}${value === null ? '' : ` = ${value}`}`,
    receiver: (attribute: string, value: string | null) =>
      `receiver: ${attribute}${value === null ? '' : ` = ${value}`}`,
  },
  rows: {
    intercept: 'intercept',
    fit: 'all together',
    between: 'between groups',
    within: 'inside groups',
    withinOf: (group: string) => `inside ${group}`,
    fromTo: (from: string, to: string) => `${from} → ${to}`,
    pairOf: (from: string, to: string) => `${from} – ${to}`,
    reference: (name: string) => `${name} (reference)`,
    association: (outcome: string, predictor: string) => `${outcome} × ${predictor}`,
  },
  columns: {
    id: 'id',
    name: 'what',
    cells: 'pairs',
    dropped: 'left out',
    expected: 'by chance',
    sd: 'std. dev.',
    min: 'least',
    max: 'most',
    draws: 'draws',
    pLower: 'p (as low)',
    pUpper: 'p (as high)',
    pTwoSided: 'p (two-sided)',
    reason: 'why not',
    text: 'in words',
  },
  layerColumns: {
    id: 'layer',
    label: 'name',
    answered: 'answered',
    unknown: 'pairs not known',
  },
  tables: { rows: 'Results', layers: 'Layers', settings: 'Settings' },
  sentences: {
    association: (outcome: string, predictor: string, verdict: Verdict) =>
      `“${outcome}” and “${predictor}” ${together[verdict]}`,
    term: ({ outcome, predictor, alone }: Effect, verdict: Verdict) =>
      `${alone ? '' : 'The other predictors held still, '}“${predictor}” ${effect[verdict](outcome)}`,
    fit: (outcome: string, share: string, verdict: Verdict) =>
      `All together explain ${share} of “${outcome}”${than[verdict]}`,
    fitOfGroups: (outcome: string, share: string, verdict: Verdict) =>
      `The groups explain ${share} of “${outcome}”${than[verdict]}`,
    block: (name: string, density: string, verdict: Verdict) =>
      `${name}: ${density} of possible ties are there${than[verdict]}`,
    blockMean: (name: string, mean: string, verdict: Verdict) =>
      `${name}: a mean strength of ${mean}${than[verdict]}`,
    measure: (name: string, verdict: Verdict, given: Given) =>
      ({
        more: `${name} is higher than in random networks with ${givens[given]}`,
        less: `${name} is lower than in random networks with ${givens[given]}`,
        chance: `${name} is what random networks with ${givens[given]} show`,
        untested: `${name} was worked out, not tested`,
      })[verdict],
    undefined: (name: string, reason: string) => `“${name}” has no value: ${reason}.`,
    hidden: (name: string) => `“${name}” is hidden from this audience.`,
    evidence: (said: string, facts: readonly string[]) => `${said} (${facts.join('; ')}).`,
    byChance: (value: string) => `by chance ${value}`,
  },
  notes: {
    chance: (draws: string, seed: string) =>
      `p = (1 + draws at least as extreme) / (1 + draws), from ${draws} draws with the seed ${seed}. “More” and “less” are said where p ≤ 0.05 two-sided; of R², where p ≤ 0.05 as high; of values that cannot fall below 0 by nature, where p ≤ 0.025 on that side.`,
    untested: 'No draws were asked for, so nothing is tested.',
    places: 'Chance lets people change places in the second network; both networks stay whole.',
    placesOfGroups: 'Chance lets people change places among the groups.',
    placesOfOutcome: 'People change places in the outcome (Krackhardt 1988); z is tested, not b.',
    random: (given: Given) =>
      `Random networks have ${givens[given]}, each of them equally likely; pairs that are not known stay so.`,
    strata: (attribute: string) =>
      `People change places only with those of the same value of “${attribute}”.`,
    method: (method: MrqapMethod) => methods[method],
    association: (association: AssociationId) =>
      `Measure of association: ${associations[association]}.`,
    blocks: (id: DensityModelId) => `Model: ${blocks[id]}. Differences are from the reference.`,
    weight: {
      none: 'A tie counts 1, whatever its weight.',
      strength: 'A tie counts its weight.',
    },
    symmetrize: {
      any: 'Two people are tied if either says so.',
      confirmed: 'Two people are tied if both say so.',
    },
    separated: (count: string) =>
      `${count} draws had no maximum and count as extreme on every side.`,
    eachWay: 'Each way of a pair counts by itself.',
    cause: 'Things that go together need not cause each other.',
    suppressed: (count: string) =>
      `Results hidden from this audience: ${count}. They rest on too few people, tell of those who stand out, or would give others away.`,
  },
  usage: {
    idle: (flag: string, model: string, forModels: readonly string[]) =>
      `${flag} says nothing to --model ${model}; it is for ${forModels.join(', ')}.`,
    needsPredictors: (model: string, choices: readonly string[]) =>
      `--model ${model} needs --predictors; choose from: ${choices.join(', ')}.`,
    needsLayers:
      'This study has one layer only; name what to set it beside with --predictors, or take --model density or cug.',
    costs: (layer: string) =>
      `--weight strength is not possible: the weights of ${layer} are costs.`,
  },
};
