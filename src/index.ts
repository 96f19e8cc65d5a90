export { type Budget, defaultBudget } from './budget.ts';
export { type BrowserExecutorOptions, browserExecutor, type WebWorker } from './compute/browser.ts';
export type { Order, Reply } from './compute/protocol.ts';
export {
  type NetworkReading,
  type ReadNetworkOptions,
  readNetwork,
} from './compute/read-network.ts';
export { serveBlocks } from './compute/serve-blocks.ts';
export { type DiagnoseOptions, diagnose } from './diagnosis/diagnose.ts';
export type { Diagnosis, LeveragePoint } from './diagnosis/diagnosis.ts';
export {
  type Certainty,
  type Evidence,
  type Finding,
  type PersonRole,
  type QuestionId,
  questionIds,
  type Role,
  roles,
  type Statement,
} from './diagnosis/finding.ts';
export { type Policy, policyFor } from './disclosure/policy.ts';
export { release } from './disclosure/release.ts';
export { isRefusal, type Refusal, type Released } from './disclosure/released.ts';
export {
  BudgetError,
  type IoCode,
  IoError,
  type Need,
  NeedError,
  OptionError,
  WorkerLostError,
} from './errors.ts';
export { csvPieces, toCsv } from './export/csv.ts';
export { diagnosisJson } from './export/diagnosis-json.ts';
export { diagnosisTables } from './export/diagnosis-tables.ts';
export { jsonPieces, toJsonText } from './export/json-text.ts';
export { markdownPieces, toMarkdownTable } from './export/markdown-table.ts';
export { measuresJson } from './export/measures-json.ts';
export { measuresTables } from './export/measures-tables.ts';
export type { OutFile } from './export/out-file.ts';
export type { Json } from './export/plain.ts';
export { type ProjectChange, toProjectText } from './export/project/project-file.ts';
export { type Loss, lossesOf, type StudyFormat, studyFormats } from './export/study/losses.ts';
export { writeStudy } from './export/study/write-study.ts';
export { type Cell, type Column, displayed, type Table } from './export/table.ts';
export { testJson } from './export/test-json.ts';
export { testTables } from './export/test-tables.ts';
export { toXlsx } from './export/xlsx.ts';
export { type Encoding, encodingQuestionOf, encodings } from './import/encoding.ts';
export type { EncodingQuestion } from './import/encodings/sample-rows.ts';
export { answersIn } from './import/project/answers.ts';
export type { ProjectContent } from './import/project/project-schema.ts';
export { readStudy } from './import/read-study.ts';
export type {
  AnySource,
  ProjectNotes,
  Reading,
  ReadOptions,
  Source,
  StreamedSource,
  SurveyNotes,
} from './import/source.ts';
export { placeOfRecipe } from './import/survey/known-recipes.ts';
export type { Recipe } from './import/survey/recipe.ts';
export * as recipeChanges from './import/survey/recipe-changes.ts';
export { type Decimal, type Delimiter, decimals, delimiters } from './import/tables/dialect.ts';
export {
  type RepeatedRule,
  repeatedRules,
  type ZeroRule,
  zeroRules,
} from './import/tie-rules.ts';
export { type AssociationId, associationIds } from './inference/association.ts';
export { type CugOptions, type CugTest, cugTest } from './inference/cug-test.ts';
export { type DensityModelId, densityModelIds } from './inference/density-blocks.ts';
export {
  type DensityBlock,
  type DensityModelOptions,
  type DensityModelResult,
  densityModel,
} from './inference/density-model.ts';
export { holm } from './inference/holm.ts';
export type { Coefficient, Slope } from './inference/least-squares.ts';
export type { LogisticCoefficient } from './inference/logistic-draws.ts';
export {
  type LogisticQapOptions,
  type LogisticQapResult,
  type LogisticTerm,
  logisticQap,
} from './inference/logistic-qap.ts';
export {
  type MrqapMethod,
  type MrqapOptions,
  type MrqapResult,
  type MrqapTerm,
  mrqap,
  mrqapMethods,
} from './inference/mrqap.ts';
export { type PairMatrix, type Pairs, pairMatrix } from './inference/pair-matrix.ts';
export {
  differenceMatrix,
  receiverMatrix,
  sameGroupMatrix,
  senderMatrix,
} from './inference/pair-predictors.ts';
export {
  type Distribution,
  type PermutationTest,
  permutationTest,
  type ShuffleOptions,
} from './inference/permutation.ts';
export { type QapOptions, type QapResult, qap } from './inference/qap.ts';
export { type Given, givens } from './inference/random-network.ts';
export {
  type Predictor,
  predictorChoices,
  predictorNamed,
} from './inference/study-test/predictor.ts';
export {
  idleOption,
  type TestModel,
  type TestRequest,
  testModels,
} from './inference/study-test/request.ts';
export type { StudyTest, TestRow } from './inference/study-test/result.ts';
export { singleNumbers } from './inference/study-test/single-numbers.ts';
export { testStudy } from './inference/study-test/test-study.ts';
export type {
  Accounting,
  Issue,
  IssueCode,
  Place,
  RejectedRow,
  Rejects,
  Severity,
} from './issue.ts';
export { type LayoutOptions, layout, type Positions } from './layout/layout.ts';
export { catalogue } from './locale/catalogue.ts';
export type { Messages } from './locale/en.ts';
export * as format from './locale/format.ts';
export { issueWords } from './locale/issue-words.ts';
export { type MeasureWords, measureName, measureWords } from './locale/measure-words.ts';
export { namesOf, phrase } from './locale/phrase.ts';
export type { Names } from './locale/say.ts';
export { testFacts, testNotes, testTitle } from './locale/test-notes.ts';
export { rowSentence } from './locale/test-words.ts';
export type { Bounds } from './measures/bounds.ts';
export { bridgingCentrality, bridgingCoefficient } from './measures/brokerage/bridging.ts';
export {
  type BrokerRole,
  type BrokerTotal,
  brokerRoles,
} from './measures/brokerage/broker-roles.ts';
export {
  type Brokerage,
  type BrokerageOptions,
  brokerage,
} from './measures/brokerage/brokerage.ts';
export {
  type BrokeredPair,
  brokeragePairs,
  type PairBroker,
} from './measures/brokerage/brokerage-pairs.ts';
export { constraint } from './measures/brokerage/constraint.ts';
export { effectiveSize, efficiency } from './measures/brokerage/effective-size.ts';
export { everettValente } from './measures/brokerage/everett-valente.ts';
export { hierarchy } from './measures/brokerage/hierarchy.ts';
export type { StructuralHoleOptions } from './measures/brokerage/hole-options.ts';
export {
  type HonestBroker,
  type HonestBrokerOptions,
  honestBroker,
} from './measures/brokerage/honest-broker.ts';
export { valenteFujimoto } from './measures/brokerage/valente-fujimoto.ts';
export { type MeasureCard, measureCard } from './measures/cards/card.ts';
export type { EdgeResult } from './measures/cards/edges.ts';
export { type Tool, toolNames } from './measures/cards/facts.ts';
export { type BetweennessOptions, betweenness } from './measures/centrality/betweenness.ts';
export { type BonacichOptions, bonacich } from './measures/centrality/bonacich.ts';
export {
  type ClosenessOptions,
  closeness,
  inCloseness,
  outCloseness,
  type Unreachable,
} from './measures/centrality/closeness.ts';
export {
  degree,
  inDegree,
  inStrength,
  outDegree,
  outStrength,
} from './measures/centrality/degree.ts';
export { type EigenvectorOptions, eigenvector } from './measures/centrality/eigenvector.ts';
export {
  type HarmonicOptions,
  harmonic,
  inHarmonic,
  outHarmonic,
} from './measures/centrality/harmonic.ts';
export { authority, type HitsOptions, hub } from './measures/centrality/hits.ts';
export { type KatzOptions, katz } from './measures/centrality/katz.ts';
export { type PagerankOptions, pagerank } from './measures/centrality/pagerank.ts';
export { integration, radiality } from './measures/centrality/radiality.ts';
export { type ReachOptions, reach } from './measures/centrality/reach.ts';
export {
  type SampledBetweenness,
  type SampledBetweennessOptions,
  sampledBetweenness,
} from './measures/centrality/sampled-betweenness.ts';
export {
  type TieBetweennessOptions,
  tieBetweenness,
} from './measures/centrality/tie-betweenness.ts';
export { articulationPoints } from './measures/cohesion/articulation-points.ts';
export { type Bridges, bridges } from './measures/cohesion/bridges.ts';
export {
  betweennessCentralization,
  closenessCentralization,
  degreeCentralization,
  inDegreeCentralization,
  outDegreeCentralization,
} from './measures/cohesion/centralization.ts';
export {
  type CliqueTree,
  cliqueParticipation,
  cliqueTree,
} from './measures/cohesion/clique-tree.ts';
export {
  type Cliques,
  type CliquesOptions,
  cliqueCount,
  cliques,
} from './measures/cohesion/cliques.ts';
export { clustering } from './measures/cohesion/clustering.ts';
export { coMembership } from './measures/cohesion/co-membership.ts';
export { type Components, components } from './measures/cohesion/components.ts';
export { connectedness } from './measures/cohesion/connectedness.ts';
export {
  type CorePeriphery,
  type CorePeripheryOptions,
  corePeriphery,
} from './measures/cohesion/core-periphery/core-periphery.ts';
export {
  type CoreScores,
  type CoreScoresOptions,
  coreScores,
} from './measures/cohesion/core-periphery/core-scores.ts';
export { coreness, kCore } from './measures/cohesion/coreness.ts';
export { density } from './measures/cohesion/density.ts';
export {
  compactness,
  type DistanceOptions,
  type Distances,
  diameter,
  distanceDistribution,
  distances,
  meanDistance,
  reachableShare,
} from './measures/cohesion/distances.ts';
export {
  arcReciprocity,
  type DyadCensus,
  dyadCensus,
  dyadReciprocity,
} from './measures/cohesion/dyad-census.ts';
export { distanceFragmentation, fragmentation } from './measures/cohesion/fragmentation.ts';
export { type GtdEfficiencyOptions, gtdEfficiency } from './measures/cohesion/gtd-efficiency.ts';
export { gtdHierarchy } from './measures/cohesion/gtd-hierarchy.ts';
export { gtdLub } from './measures/cohesion/gtd-lub.ts';
export { localBridgeSpan } from './measures/cohesion/local-bridge-span.ts';
export { type KPlexesOptions, kPlexes } from './measures/cohesion/relaxations/k-plexes.ts';
export {
  type NCliquesOptions,
  nClans,
  nCliques,
} from './measures/cohesion/relaxations/n-cliques.ts';
export { type NClubsOptions, nClubs } from './measures/cohesion/relaxations/n-clubs.ts';
export { strongComponents } from './measures/cohesion/strong-components.ts';
export { transitivity } from './measures/cohesion/transitivity.ts';
export { type TriadType, triadCensus, triadTypes } from './measures/cohesion/triad-census.ts';
export type {
  MeasureDefinition,
  MeasureOptions,
  NodeColumn,
  Reason,
} from './measures/definition.ts';
export { evaluate, type Request } from './measures/evaluate.ts';
export {
  type Communities,
  type CommunitiesOptions,
  communities,
} from './measures/groups/communities.ts';
export {
  type DensityMatrix,
  type DensityMatrixOptions,
  densityMatrix,
} from './measures/groups/density-matrix.ts';
export { type EiGroups, eiGroups } from './measures/groups/ei-groups.ts';
export { type EiOptions, type EiResult, eiIndex } from './measures/groups/ei-index.ts';
export { type EiPeople, type EiPeopleOptions, eiPeople } from './measures/groups/ei-people.ts';
export {
  type Blockmodel,
  type BlockmodelOptions,
  blockmodel,
} from './measures/groups/equivalence/blockmodel.ts';
export { type Concor, type ConcorOptions, concor } from './measures/groups/equivalence/concor.ts';
export {
  type ProfileOptions,
  profileDistance,
} from './measures/groups/equivalence/profile-distance.ts';
export { type Homophily, homophily } from './measures/groups/homophily.ts';
export { leiden } from './measures/groups/leiden.ts';
export { assortativity, type ModularityOptions, modularity } from './measures/groups/modularity.ts';
export {
  type DegreeAssortativityOptions,
  degreeAssortativity,
  type NumericAssortativityOptions,
  numericAssortativity,
} from './measures/groups/numeric-assortativity.ts';
export { clustersAt, type Tree } from './measures/kernels/average-link.ts';
export { compiledKernels } from './measures/kernels/instance.ts';
export {
  type CurvePoint,
  coverageCurve,
  nextBestSwaps,
  type Swap,
} from './measures/key-players/coverage-curve.ts';
export {
  type KeyPlayers,
  type KeyPlayersOptions,
  keyPlayers,
} from './measures/key-players/key-players.ts';
export type { Quota } from './measures/key-players/quota.ts';
export { type Objective, objectives, valueOfSet } from './measures/key-players/set-value.ts';
export type { OwnName, OwnOption, OwnValue } from './measures/own-options.ts';
export { type OwnRequest, ownOptionsOf } from './measures/own-values.ts';
export { definitionsOf, type MeasureId, measureOf, measures } from './measures/registry.ts';
export { type Balance, balance } from './measures/relations/balance.ts';
export {
  type DirectedPn,
  directedPn,
  inPnCentrality,
  outPnCentrality,
} from './measures/relations/directed-pn.ts';
export { type GroupConflict, groupConflicts } from './measures/relations/group-conflict.ts';
export { type MultiplexDegree, multiplexDegree } from './measures/relations/multiplex.ts';
export { type Overlap, overlap } from './measures/relations/overlap.ts';
export { type PnCentralityOptions, pnCentrality } from './measures/relations/pn-centrality.ts';
export { type RoleProfiles, roleProfiles } from './measures/relations/role-profiles.ts';
export {
  type SimmelianOptions,
  type SimmelianTies,
  simmelianDegree,
  simmelianTies,
} from './measures/relations/simmelian.ts';
export type { Scores } from './measures/scores.ts';
export type { WorkOptions } from './measures/work-options.ts';
export { flow } from './network/flow.ts';
export { type FromGraphologyOptions, fromGraphology, toGraphology } from './network/graphology.ts';
export { type Network, network } from './network/network.ts';
export {
  type ParallelRule,
  parallelRules,
  type SimplifyOptions,
  simplify,
} from './network/simplify.ts';
export {
  type SymmetrizeOptions,
  type SymmetrizeRule,
  symmetrize,
  symmetrizeRules,
} from './network/symmetrize.ts';
export { type Ties, tieList } from './network/ties.ts';
export { union } from './network/union.ts';
export { type Random, stream } from './random.ts';
export { groupsOf } from './report/groups-of.ts';
export { type ReportOptions, toHtml } from './report/html.ts';
export { toMarkdown } from './report/markdown.ts';
export { type Told, told } from './report/told.ts';
export { tidy } from './report/user-text.ts';
export { Sealed } from './sealed.ts';
export { type Audience, audiences } from './study/audience.ts';
export { inLocale, type Locale, type Localized, locales } from './study/localized.ts';
export {
  type LayerOverview,
  overview,
  type ResponseCount,
  type StudyOverview,
} from './study/overview.ts';
export { NO_GROUP, type Partition, partition } from './study/partition.ts';
export { isProjectName, type ProjectInput, projectNameFor } from './study/project/format.ts';
export type {
  Attribute,
  Layer,
  LayerKind,
  LayerRecord,
  People,
  Sensitivity,
  Status,
  Study,
  Wave,
} from './study/study.ts';
export { layerKinds, usualFlow, usualSensitivity } from './study/study.ts';
export { type CompletionOptions, completions } from './uncertainty/completions.ts';
export { type Gate, type GateLevel, type Gates, gates, mayName } from './uncertainty/gates.ts';
export {
  type RankCertainty,
  type RankCertaintyOptions,
  rankCertainty,
  type SelectionCertainty,
  selectionCertainty,
} from './uncertainty/imputation.ts';
export { midRanks } from './uncertainty/ranks.ts';
export { caseDropping, type Stability, type StabilityOptions } from './uncertainty/stability.ts';
export { version } from './version.ts';
export type { Executor, RunOptions } from './work.ts';
