import { Command, Option } from 'commander';
import {
  type Audience,
  evaluate,
  type MeasureId,
  measures,
  measuresJson,
  measuresTables,
  type OwnRequest,
  type Study,
} from '../../index.ts';
import { defined } from '../defined.ts';
import { Ending, exit } from '../ending.ts';
import { type CommonFlags, flags } from '../flags.ts';
import { examples } from '../help.ts';
import { checkChoices, layerOf, openStudy } from '../input.ts';
import { measureCardForms } from '../measure-card.ts';
import { measureList } from '../measure-list.ts';
import { deliver, formatOf } from '../output.ts';
import { letOut } from '../policy.ts';
import { scoresText } from '../scores-text.ts';
import type { Session } from '../session.ts';
import { checkSettings } from '../settings.ts';
import { policyOf, seedOf } from '../settled.ts';
import { working } from '../working.ts';

interface MeasuresFlags extends CommonFlags {
  readonly list?: true;
  readonly explain?: string;
  readonly layer?: string;
  readonly wave?: string;
  readonly measure?: readonly string[];
  readonly group?: string;
  readonly weight?: 'none' | 'strength' | 'cost';
  readonly normalized?: 'yes' | 'no';
  readonly symmetrize?: 'any' | 'confirmed' | 'none';
  readonly profile?: 'default' | 'ucinet' | 'igraph' | 'sna';
  readonly set?: OwnRequest;
  readonly bounds?: true;
  readonly patience?: number;
  readonly permutations?: number;
  readonly audience?: Audience;
  readonly minGroup?: number;
}

export function measuresCommand(session: Session): Command {
  const { text } = session;
  const command = new Command('measures')
    .description(text.commands.measures)
    .usage(`INPUT ${text.help.options}`)
    .argument('[INPUT]', text.help.input)
    .addHelpText(
      'after',
      examples(session, [
        'measures --list',
        'measures --explain constraint',
        'measures survey/ --layer advice',
        'measures survey/ --layer advice --measure betweenness,constraint --format csv',
        'measures survey/ --layer advice --measure density,inDegree --bounds',
        'measures survey/ --measure kPlexes,closeness --set kPlexes.k=3,closeness.unreachable=n',
        'measures survey/ --measure keyPlayersPositive --set keyPlayersPositive.size=5',
        'measures matrix.xlsx --symmetrize confirmed --profile ucinet -o scores.xlsx',
      ]),
    )
    .addOption(new Option('--explain <id>', session.messages.cards.flag))
    .action((input: string | undefined, given: MeasuresFlags) => {
      if (given.list === true) return deliver(session, given, measureList(session));
      if (given.explain === undefined) return score(session, input, given);
      const id = measureNamed(session, given.explain);
      return deliver(session, given, measureCardForms(session, id));
    });
  for (const flag of flags(
    session,
    'list',
    'layer',
    'wave',
    'measure',
    'group',
    'weight',
    'normalized',
    'symmetrize',
    'profile',
    'set',
    'bounds',
    'patience',
    'permutations',
    'audience',
    'minGroup',
  )) {
    command.addOption(flag);
  }
  return command;
}

async function score(
  session: Session,
  input: string | undefined,
  given: MeasuresFlags,
): Promise<void> {
  if (input === undefined) throw new Ending(exit.usage, session.text.errors.missingInput);
  formatOf(session, given);
  const asked = given.measure?.map((id) => measureNamed(session, id));
  const quiet = given.quiet === true;
  const { study, settled, keep } = await openStudy(session, input, given);
  checkChoices(session, study, given);
  const layer = layerOf(session, study, given.layer, quiet);
  const requested = measuresFor(session, study, layer, given, asked);
  checkSettings(session, given.set ?? {}, new Set(requested));
  const request = {
    layer,
    ...defined({
      wave: given.wave,
      group: given.group,
      weight: given.weight,
      profile: given.profile,
      permutations: given.permutations,
      symmetrize: given.symmetrize === 'none' ? undefined : given.symmetrize,
      normalized: given.normalized === undefined ? undefined : given.normalized === 'yes',
      set: given.set,
      bounds: given.bounds,
      measures: requested,
    }),
    seed: seedOf(session, given, settled),
  };
  const sealed = await working(session, given, (work) => evaluate(study, request, work));
  const released = letOut(session, sealed, policyOf(given, settled));
  await keep();
  await deliver(session, given, {
    json: () => measuresJson(released, session.locale),
    tables: () => measuresTables(released, session.locale),
    text: () => scoresText(session, released),
  });
}

function measureNamed({ text }: Session, id: string): MeasureId {
  const found = measures.find((measure) => measure.id === id);
  if (found !== undefined) return found.id;
  throw new Ending(exit.usage, text.errors.noSuchMeasure(id));
}

/**
 * What to ask for. Without joining reports, a directed layer has no value for measures of ties that
 * go both ways: they are left out, and refused when asked for by name.
 */
function measuresFor(
  { text }: Session,
  study: Study,
  layer: string,
  { symmetrize, group }: MeasuresFlags,
  asked: readonly MeasureId[] | undefined,
): readonly MeasureId[] {
  const directed = study.layers.find(({ id }) => id === layer)?.directed === true;
  const joining =
    symmetrize === 'none' && directed
      ? measures.filter(({ reads }) => reads === 'symmetrized')
      : [];
  const impossible = asked?.filter((id) => joining.some((each) => each.id === id)) ?? [];
  if (impossible.length > 0) {
    throw new Ending(exit.usage, text.measures.notSymmetrized(impossible.join(', ')));
  }
  const grouped = (group ?? study.group) !== null;
  const usual = measures.filter((measure) => {
    const { onRequest, needsGroups } = measure;
    return onRequest !== true && (grouped || needsGroups !== true) && !joining.includes(measure);
  });
  return asked ?? usual.map(({ id }) => id);
}
