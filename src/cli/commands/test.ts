import { Command } from 'commander';
import {
  type Audience,
  measures as allMeasures,
  idleOption,
  policyFor,
  predictorChoices,
  predictorNamed,
  type Study,
  singleNumbers,
  type TestRequest,
  testJson,
  testStudy,
  testTables,
} from '../../index.ts';
import { defined } from '../defined.ts';
import { Ending, exit } from '../ending.ts';
import { type CommonFlags, flags } from '../flags.ts';
import { examples } from '../help.ts';
import { checkChoices, openStudy } from '../input.ts';
import { deliver, formatOf } from '../output.ts';
import { letOut } from '../policy.ts';
import { chosen, type Session } from '../session.ts';
import { policyOf, seedOf } from '../settled.ts';
import { testText } from '../test-text.ts';
import { working } from '../working.ts';

interface TestFlags extends CommonFlags, Omit<TestRequest, 'measures' | 'seed'> {
  readonly measure?: readonly string[];
  readonly audience?: Audience;
  readonly minGroup?: number;
  readonly patience?: number;
}

export function testCommand(session: Session): Command {
  const { text } = session;
  const command = new Command('test')
    .description(text.commands.test)
    .usage(`INPUT ${text.help.options}`)
    .argument('<INPUT>', text.help.input)
    .addHelpText(
      'after',
      examples(session, [
        'test survey/',
        'test survey/ --outcome advice --predictors trust,same:unit --association jaccard',
        'test survey/ --model mrqap --outcome advice --predictors trust,same:unit,difference:tenure',
        'test survey/ --model logistic --outcome advice --predictors trust,reverse:advice --strata unit',
        'test survey/ --model density --outcome advice --group unit --blocks variable-homophily',
        'test survey/ --model cug --outcome advice --measure transitivity --given dyads',
      ]),
    )
    .action((input: string, given: TestFlags) => test(session, input, given));
  for (const flag of flags(
    session,
    'model',
    'outcome',
    'predictors',
    'association',
    'method',
    'group',
    'blocks',
    'measure',
    'given',
    'strata',
    'weightOfTests',
    'symmetrizeOfTests',
    'wave',
    'permutations',
    'patience',
    'audience',
    'minGroup',
  )) {
    command.addOption(flag);
  }
  return command;
}

async function test(session: Session, input: string, given: TestFlags): Promise<void> {
  const { locale } = session;
  formatOf(session, given);
  // Wrong flags are told before anything is read.
  policyFor(given.audience ?? 'analyst', defined({ minGroup: given.minGroup }));
  const asked = requestOf(session, given);
  const { study, settled, keep } = await openStudy(session, input, given);
  check(session, study, asked);
  const request = { ...asked, seed: seedOf(session, given, settled) };
  const sealed = await working(session, given, (work) => testStudy(study, request, work));
  const released = letOut(session, sealed, policyOf(given, settled));
  await keep();
  await deliver(session, given, {
    json: () => testJson(released, locale),
    tables: () => testTables(released, locale),
    text: () => testText(session, released),
  });
}

/** What was asked for; an option that the model has no use for ends the run before anything is read. */
function requestOf(session: Session, given: TestFlags): TestRequest {
  const { model, outcome, predictors, wave, group, strata, symmetrize } = given;
  const { association, method, blocks, measure, permutations, weight } = given;
  const request = {
    ...defined({ model, outcome, predictors, wave, group, strata, weight, symmetrize }),
    ...defined({ association, method, blocks, given: given.given, permutations }),
    ...defined({ measures: measure }),
  };
  const idle = idleOption(request);
  if (idle === null) return request;
  const flag = idle.option === 'measures' ? '--measure' : `--${idle.option}`;
  const { usage } = session.messages.tests;
  throw new Ending(exit.usage, usage.idle(flag, model ?? 'qap', idle.models));
}

/** Checks every name against the study, so that a typing error is told in the user's words. */
function check(session: Session, study: Study, request: TestRequest): void {
  const { usage } = session.messages.tests;
  const { model = 'qap', outcome, predictors, strata, measures, weight, group } = request;
  checkChoices(session, study, request);
  const layers = study.layers.map(({ id }) => id);
  if (layers.length === 0) throw new Ending(exit.usage, session.text.errors.noLayers);
  if (outcome !== undefined) chosen(session, '--outcome', outcome, layers);
  if (strata !== undefined) {
    const attributes = study.people.attributes.map(({ id }) => id);
    chosen(session, '--strata', strata, attributes);
  }
  const choices = predictorChoices(study);
  for (const text of predictors ?? []) {
    if (predictorNamed(study, text) === null) chosen(session, '--predictors', text, choices);
  }
  for (const id of measures ?? []) chosen(session, '--measure', id, singleNumbers());
  const lacks = (predictors ?? []).length === 0;
  if (lacks && (model === 'mrqap' || model === 'logistic')) {
    throw new Ending(exit.usage, usage.needsPredictors(model, choices));
  }
  if (lacks && model === 'qap' && layers.length < 2) {
    throw new Ending(exit.usage, usage.needsLayers);
  }
  const needsGroups =
    model === 'density' ||
    (measures ?? []).some((id) => allMeasures.some((each) => each.id === id && each.needsGroups));
  if (needsGroups && group === undefined && study.group === null) {
    throw new Ending(exit.usage, session.text.errors.noGroups);
  }
  const cost = study.layers.find(({ weights }) => weights === 'cost');
  if (weight === 'strength' && cost !== undefined && reads(request, layers, cost.id)) {
    throw new Ending(exit.usage, usage.costs(cost.id));
  }
}

/** Whether a request looks at a layer. */
function reads(
  { outcome, predictors, model = 'qap' }: TestRequest,
  layers: readonly string[],
  layer: string,
): boolean {
  const named = predictors?.some((text) => text === layer || text === `reverse:${layer}`);
  if ((outcome ?? layers[0]) === layer || named === true) return true;
  return model === 'qap' && predictors === undefined;
}
