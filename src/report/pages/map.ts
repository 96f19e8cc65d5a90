import type { Diagnosis, MapPicture } from '../../diagnosis/diagnosis.ts';
import type { Block, MapBlock, Page } from '../document.ts';
import type { Told } from '../told.ts';

const inDescription = 3;
const least = 3.4;
const most = 9;

/** The picture of one relation, or the reason why this audience does not get it. */
export function map(diagnosis: Diagnosis, held: boolean, told: Told): Page {
  const words = told.messages.report.pages.map;
  const picture = diagnosis.map;
  if (picture === null || picture.people.length === 0) {
    return {
      id: 'map',
      topic: words.topic,
      title: held ? words.absentTitle : words.absentNone,
      blocks: held ? [{ kind: 'paragraph', text: words.absent }] : [],
    };
  }
  return {
    id: 'map',
    topic: words.topic,
    title: words.title(
      told.names.layer(picture.layer),
      picture.people.length,
      told.count(picture.ties.length),
    ),
    blocks: [drawing(picture, diagnosis, told)],
  };
}

function drawing(picture: MapPicture, diagnosis: Diagnosis, told: Told): Block {
  const { report, words: shared } = told.messages;
  const words = report.pages.map;
  const index = new Map(picture.people.map((person, at) => [person.id, at] as const));
  const ties = picture.ties.flatMap(({ source, target }) => {
    const from = index.get(source);
    const to = index.get(target);
    if (from === undefined || to === undefined) return [];
    const groups = [picture.people[from]!.group, picture.people[to]!.group];
    return [{ from, to, across: groups[0] !== groups[1] && !groups.includes(null) }];
  });
  const layer = diagnosis.study.layers.find((candidate) => candidate.id === picture.layer);
  const directed = layer?.directed ?? true;
  const times = timesNamed(picture.people.length, ties, directed);
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const largest = times.reduce((a, b) => Math.max(a, b), 1);
  const named = new Set(diagnosis.leverage.map((point) => point.person));
  const groups = groupsBySize(picture);
  const groupName = (id: string | null) => {
    if (id !== null) return told.names.group(id);
    return groups.length > 0 ? shared.noGroup : null;
  };
  const byTimes = [...times.keys()].sort((a, b) => times[b]! - times[a]! || a - b);
  const layerName = told.names.layer(picture.layer);

  const block: MapBlock = {
    kind: 'map',
    caption: words.caption(layerName),
    description: words.description(
      layerName,
      picture.people.length,
      told.count(ties.length),
      directed,
      shared.grammar.list(
        byTimes.slice(0, inDescription).map((at) => told.names.person(picture.people[at]!.id)),
      ),
    ),
    people: picture.people.map((person, at) => ({
      x: person.x,
      y: person.y,
      size: least + (most - least) * Math.sqrt(times[at]! / largest),
      mark: person.group === null ? -1 : groups.indexOf(person.group),
      title: words.person(
        told.names.person(person.id),
        groupName(person.group),
        directed,
        times[at]!,
      ),
      label: named.has(person.id) ? told.names.person(person.id) : null,
    })),
    ties,
    tapered: directed,
    legend: {
      title: words.legend,
      groups: [
        ...groups.map((id, mark) => ({ mark, text: told.names.group(id) })),
        ...(groups.length > 0 && picture.people.some((person) => person.group === null)
          ? [{ mark: -1, text: shared.noGroup }]
          : []),
      ],
      hints: [
        directed ? words.size : words.sizeTied,
        directed ? words.taper : words.plain,
        ...(groups.length > 1 ? [words.across] : []),
        ...(named.size > 0 ? [words.names] : []),
        ...(tied.size < picture.people.length ? [words.apart] : []),
      ],
    },
  };
  return block;
}

function timesNamed(
  n: number,
  ties: readonly { readonly from: number; readonly to: number }[],
  directed: boolean,
): Float64Array {
  const times = new Float64Array(n);
  for (const { from, to } of ties) {
    times[to]!++;
    if (!directed) times[from]!++;
  }
  return times;
}

/** Largest first, so that the groups with a colour of their own are those seen most. */
function groupsBySize({ people }: MapPicture): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { group } of people) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const first = [...sizes.keys()];
  return first
    .map((id, at) => ({ id, at, size: sizes.get(id)! }))
    .sort((a, b) => b.size - a.size || a.at - b.at)
    .map(({ id }) => id);
}
