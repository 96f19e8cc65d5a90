import { jsonOf, rowsOf, type Ties, tiesOf } from './table.ts';

/** The sample study read by the tests' own reader, nothing of the package in between. */
const folder = 'lanting-instruments';
export const people = rowsOf(`${folder}/people.csv`);
export const ids = people.map((person) => person.id!);
export const units = people.map((person) => person.unit!);
export const levels = people.map((person) => Number(person.level));
export const waves = ['w1', 'w2'] as const;

const read = new Map<string, Ties>();

export function layerOf(name: string, wave: (typeof waves)[number] = 'w1'): Ties {
  const key = `${name} ${wave}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const ties = tiesOf(`${folder}/${wave === 'w1' ? 'ties' : 'ties-w2'}.csv`, name, ids);
  read.set(key, ties);
  return ties;
}

export function statusOf(wave: (typeof waves)[number]): readonly string[] {
  return people.map((person) => person[wave === 'w1' ? 'status' : 'status_w2']!);
}

interface Named {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
  readonly unit: string;
  readonly level: number;
}

interface ConflictFigures {
  readonly clash: { readonly rdToProduction: number; readonly productionToRd: number };
  readonly trustAcross: number;
  readonly informationAcross: number;
  readonly eiIndex: Readonly<Record<'trust' | 'information', Readonly<Record<string, number>>>>;
}

interface GateFigures {
  readonly people: number;
  readonly withWayUp: number;
  readonly withWayUpWithoutHead: number;
}

export interface Truth {
  readonly planted: {
    readonly conflict: {
      readonly units: readonly string[];
      readonly bridges: readonly Named[];
      readonly otherEnds: readonly string[];
      readonly figures: ConflictFigures;
    };
    readonly overloadedExpert: {
      readonly person: Named;
      readonly onlySourceOf: readonly string[];
      readonly figures: {
        readonly asked: number;
        readonly nextMostAsked: number;
        readonly partsWithout: readonly number[];
      };
    };
    readonly upwardGate: {
      readonly person: Named;
      readonly unit: string;
      readonly executives: readonly string[];
      readonly figures: GateFigures;
    };
    readonly opinionLeader: {
      readonly person: Named;
      readonly figures: {
        readonly trustedBy: number;
        readonly nextMostTrusted: number;
        readonly subordinates: number;
      };
    };
    readonly starWithoutTrust: {
      readonly person: Named;
      readonly figures: { readonly asked: number; readonly trustedBy: number };
    };
    readonly champions: {
      readonly people: readonly Named[];
      readonly figures: { readonly reach: number; readonly reachOfNextBestFive: number };
    };
  };
  readonly movedByWave2: {
    readonly bridgeLeft: { readonly left: string; readonly stays: string };
    readonly clashGrew: { readonly before: number; readonly after: number };
    readonly expertHasDeputy: {
      readonly deputy: Named;
      readonly askedBefore: number;
      readonly askedAfter: number;
      readonly partsWithoutAfter: readonly number[];
    };
    readonly conflict: ConflictFigures;
    readonly upwardGate: GateFigures;
  };
}

export const truth = jsonOf<Truth>(`${folder}/truth.json`);

export function indexOf(id: string): number {
  return ids.indexOf(id);
}
