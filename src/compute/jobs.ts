import { questionsJob } from '../diagnosis/questions-job.ts';
import { blocksJob } from '../inference/density-model.ts';
import { logisticJob } from '../inference/logistic-draws.ts';
import { regressionJob } from '../inference/mrqap-draws.ts';
import { associationJob } from '../inference/qap.ts';
import { randomMeasuresJob } from '../inference/study-test/random-measures.ts';
import { leidenJob, louvainJob } from '../measures/groups/community-starts.ts';
import { groupsJob, insideJob } from '../measures/groups/ei-shuffles.ts';
import { betweennessJob } from '../measures/kernels/betweenness-sums.ts';
import { closedJob } from '../measures/kernels/closed-paths.ts';
import { distanceJob } from '../measures/kernels/distance-sums.ts';
import { constraintJob, redundancyJob } from '../measures/kernels/hole-sums.ts';
import { cliquesJob } from '../measures/kernels/maximal-cliques.ts';
import { nearJob } from '../measures/kernels/near-people.ts';
import { reachedJob } from '../measures/kernels/reached-people.ts';
import { tieJob } from '../measures/kernels/tie-sums.ts';
import { trianglesJob } from '../measures/kernels/triangle-counts.ts';
import type { Job } from '../work.ts';

/** Every kind of work that workers know, by its name. */
const jobs: readonly Job<never, unknown, unknown>[] = [
  betweennessJob,
  distanceJob,
  tieJob,
  nearJob,
  reachedJob,
  cliquesJob,
  trianglesJob,
  closedJob,
  constraintJob,
  redundancyJob,
  louvainJob,
  leidenJob,
  insideJob,
  groupsJob,
  questionsJob,
  associationJob,
  regressionJob,
  logisticJob,
  blocksJob,
  randomMeasuresJob,
];

export function jobNamed(name: string): Job<unknown, unknown, unknown> {
  const job = jobs.find((each) => each.name === name);
  if (job === undefined) throw new TypeError(`no job is named ${name}`);
  return job as Job<unknown, unknown, unknown>;
}
