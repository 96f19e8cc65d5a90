import type { Draft } from './draft.ts';
import {
  eiOfGroup,
  layerFigures,
  mostNamed,
  namersOf,
  partsWithout,
  reachable,
  tiesFrom,
} from './figures.ts';
import { nextBestReach } from './next-best.ts';
import type { Survey, Wave } from './survey.ts';

const NAMED_LAYERS = ['advice', 'trust', 'information', 'clash'] as const;

/** Who was planted where, and the figures of the first wave that show it; then what moved. */
export function truth(survey: Survey, idOf: (person: number) => string) {
  const { people, parts, waves } = survey;
  const groups = people.map((person) => person.unit);
  const ids = (...list: readonly number[]) => list.map(idOf);
  const named = (person: number) => ({
    id: idOf(person),
    name_en: people[person]!.name.en,
    name_zh: people[person]!.name.zh,
    unit: people[person]!.unit,
    level: people[person]!.level,
  });
  const [first, second] = waves;
  const { advice, trust } = first.layers;
  return {
    about: 'What was planted in this fictional study, and the figures that show it.',
    wave: 'w1',
    planted: {
      conflict: {
        statement:
          'R&D and Production are in conflict: they clash with each other and with hardly anyone else, keep to themselves in trust and information, and only two people join them.',
        units: ['rd', 'production'],
        bridges: parts.bridges.map(named),
        otherEnds: ids(...parts.contacts.flat()),
        figures: conflictFigures(first, groups),
      },
      overloadedExpert: {
        statement:
          'By far the most asked, and the only source of advice of ten specialists, who are cut off without this person.',
        person: named(parts.expert),
        onlySourceOf: ids(...parts.specialists),
        figures: {
          asked: advice.in[parts.expert]!.size,
          nextMostAsked: mostNamed(advice, 2)[1]!.named,
          partsWithout: partsWithout(advice, parts.expert, () => true),
        },
      },
      upwardGate: {
        statement:
          'Everything the people of Service tell upwards passes through the head of Service; without this person no news from there reaches an executive.',
        person: named(parts.gate),
        unit: 'service',
        executives: ids(...people.flatMap((person, i) => (person.level === 1 ? [i] : []))),
        figures: gateFigures(survey, first),
      },
      opinionLeader: {
        statement: 'The most trusted person of all has no rank and no subordinates.',
        person: named(parts.opinionLeader),
        figures: {
          trustedBy: trust.in[parts.opinionLeader]!.size,
          nextMostTrusted: mostNamed(trust, 2)[1]!.named,
          subordinates: people.filter(({ boss }) => boss === people[parts.opinionLeader]!.key)
            .length,
        },
      },
      starWithoutTrust: {
        statement: 'Second of all in being asked, and trusted by nobody.',
        person: named(parts.star),
        figures: { asked: advice.in[parts.star]!.size, trustedBy: trust.in[parts.star]!.size },
      },
      champions: {
        statement:
          'The five people whom most others name for advice or trust, taken together; no other five come near.',
        definition:
          'Reach of a set: the number of people outside it who name at least one member in advice or in trust (KPP-Pos with m = 1 over the union of both layers, along the ties as reported, members not counted).',
        people: parts.champions.map(named),
        figures: {
          reach: namersOf([advice, trust], parts.champions).size,
          reachOfNextBestFive: nextBestReach([advice, trust], parts.champions),
        },
      },
    },
    movedByWave2: {
      bridgeLeft: {
        statement: 'One of the two bridges has left; the other alone joins R&D and Production.',
        left: idOf(parts.bridges[0]),
        stays: idOf(parts.bridges[1]),
      },
      clashGrew: {
        statement: 'R&D and Production clash far more often.',
        before: betweenBoth(first.layers.clash, groups),
        after: betweenBoth(second.layers.clash, groups),
      },
      expertHasDeputy: {
        statement:
          'Six of the ten specialists now ask a deputy as well, and others ask the expert less.',
        deputy: named(parts.deputy),
        askedBefore: advice.in[parts.expert]!.size,
        askedAfter: second.layers.advice.in[parts.expert]!.size,
        partsWithoutAfter: partsWithout(
          second.layers.advice,
          parts.expert,
          (person) => second.status[person] !== 'not-invited',
        ),
      },
      conflict: conflictFigures(second, groups),
      upwardGate: gateFigures(survey, second),
    },
  };

  function conflictFigures(wave: Wave, units: readonly string[]) {
    const { layers } = wave;
    return {
      clash: {
        rdToProduction: tiesFrom(layers.clash, units, 'rd', 'production'),
        productionToRd: tiesFrom(layers.clash, units, 'production', 'rd'),
      },
      trustAcross: betweenBoth(layers.trust, units),
      informationAcross: betweenBoth(layers.information, units),
      eiIndex: {
        trust: {
          rd: eiOfGroup(layers.trust, units, 'rd'),
          production: eiOfGroup(layers.trust, units, 'production'),
        },
        information: {
          rd: eiOfGroup(layers.information, units, 'rd'),
          production: eiOfGroup(layers.information, units, 'production'),
        },
      },
    };
  }
}

function betweenBoth(ties: Draft, units: readonly string[]): number {
  return tiesFrom(ties, units, 'rd', 'production') + tiesFrom(ties, units, 'production', 'rd');
}

/** How many people of Service have a way up to an executive, with and without its head. */
function gateFigures({ people, parts }: Survey, { layers }: Wave) {
  const isExecutive = (i: number) => people[i]!.level === 1;
  const below = people.flatMap((p, i) => (p.unit === 'service' && i !== parts.gate ? [i] : []));
  const withWayUp = (removed: number | null) =>
    below.filter((i) => [...reachable(layers.information, i, removed)].some(isExecutive)).length;
  return {
    people: below.length,
    withWayUp: withWayUp(null),
    withWayUpWithoutHead: withWayUp(parts.gate),
  };
}

/** Counts for tests, per wave and layer. */
export function expected({ people, waves }: Survey) {
  const groups = people.map((person) => person.unit);
  const count = (values: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Object.fromEntries(counts);
  };
  return {
    howMade:
      'Counted by the plain loops of make/figures.ts over the ties that were written; no measure of the package took part. Densities are over the cells of people who answered; the E-I index is of arcs, by unit.',
    people: people.length,
    units: count(groups),
    sites: count(people.map((person) => person.site)),
    levels: count(people.map((person) => String(person.level))),
    waves: ['w1', 'w2'].map((id, at) => {
      const wave = waves[at]!;
      const silent = wave.status.filter((status) => status !== 'answered').length;
      return {
        id,
        status: count(wave.status),
        layers: {
          ...Object.fromEntries(
            NAMED_LAYERS.map((layer) => [layer, layerFigures(wave.layers[layer], groups, silent)]),
          ),
          reports_to: layerFigures(wave.layers.reports_to, groups, 0),
        },
      };
    }),
  };
}
