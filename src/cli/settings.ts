import {
  type MeasureId,
  measures,
  type OwnOption,
  type OwnRequest,
  type OwnValue,
  ownOptionsOf,
} from '../index.ts';
import { Ending, exit } from './ending.ts';
import { chosen, type Session } from './session.ts';

/** Options of single measures, as `--set kPlexes.k=3,closeness.unreachable=n` has them. */
export function settings(value: string, session: Session): OwnRequest {
  const { errors } = session.text;
  const set = new Map<MeasureId, Map<string, OwnValue>>();
  for (const part of value.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [, id, name, text] = /^(.+)\.(\w+)=(.+)$/.exec(part) ?? [];
    if (id === undefined || name === undefined || text === undefined) {
      throw new Ending(exit.usage, errors.notASetting(part));
    }
    const measure = measures.find((each) => each.id === id);
    if (measure === undefined) throw new Ending(exit.usage, errors.noSuchMeasure(id));
    const options = ownOptionsOf(measure.id);
    const option = options.find((each) => each.name === name);
    if (option === undefined) {
      const names = options.map((each) => each.name);
      throw new Ending(exit.usage, errors.noSuchSetting(id, name, names));
    }
    const given = set.get(measure.id) ?? new Map<string, OwnValue>();
    given.set(name, valueFor(option, `--set ${id}.${name}`, text, session));
    set.set(measure.id, given);
  }
  return Object.fromEntries([...set].map(([id, given]) => [id, Object.fromEntries(given)]));
}

/** The first measure of a `--set` that is not among those asked for ends the run. */
export function checkSettings(
  { text }: Session,
  set: OwnRequest,
  asked: ReadonlySet<MeasureId>,
): void {
  const idle = Object.keys(set).find((id) => ![...asked].some((each) => each === id));
  if (idle !== undefined) throw new Ending(exit.usage, text.errors.notMeasured(idle));
}

function valueFor({ accepts }: OwnOption, flag: string, text: string, session: Session): OwnValue {
  if (!('whole' in accepts)) return chosen(session, flag, text, accepts);
  const value = /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  const { whole, least } = accepts;
  if (whole && !(Number.isSafeInteger(value) && value >= (least ?? value))) {
    const { errors } = session.text;
    throw new Ending(exit.usage, errors.notAWholeNumber(flag, text, least ?? 0));
  }
  if (Number.isFinite(value)) return value;
  throw new Ending(exit.usage, session.text.errors.notANumber(flag, text));
}
