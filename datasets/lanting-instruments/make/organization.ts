import type { Random } from 'guanxi';
import { type Name, nameDealer } from './names.ts';

export type UnitId =
  | 'management'
  | 'rd'
  | 'production'
  | 'quality'
  | 'metrology'
  | 'supply'
  | 'sales'
  | 'service'
  | 'finance';
export type Site = 'shaoxing' | 'suzhou' | 'chengdu';

/** 1 executive, 2 manager of a unit, 3 team lead, 4 staff. */
export type Level = 1 | 2 | 3 | 4;

export interface Person {
  readonly key: string;
  readonly name: Name;
  readonly unit: UnitId;
  readonly site: Site;
  readonly level: Level;
  readonly tenure: number;
  /** The unit of the two in conflict with which a person outside them has to do at all. */
  readonly side: 'rd' | 'production' | null;
  /** The key of the person they report to. */
  readonly boss: string | null;
}

/** Teams per unit: the size of each, its lead not counted. */
const UNITS: readonly {
  id: UnitId;
  site: Site;
  side: Person['side'];
  teams: readonly number[];
  boss: string;
}[] = [
  { id: 'rd', site: 'shaoxing', side: null, teams: [5, 5, 5, 4], boss: 'cto' },
  { id: 'production', site: 'suzhou', side: null, teams: [5, 5, 5, 5, 4], boss: 'coo' },
  { id: 'quality', site: 'suzhou', side: 'production', teams: [6, 6], boss: 'coo' },
  { id: 'metrology', site: 'suzhou', side: 'production', teams: [6, 5], boss: 'coo' },
  { id: 'supply', site: 'suzhou', side: 'production', teams: [5, 5], boss: 'coo' },
  { id: 'sales', site: 'shaoxing', side: 'rd', teams: [5, 5, 4], boss: 'cso' },
  { id: 'service', site: 'chengdu', side: 'rd', teams: [7, 6], boss: 'cso' },
  { id: 'finance', site: 'shaoxing', side: 'rd', teams: [4, 3], boss: 'cfo' },
];

/** The people something is planted on, the executives, and the names that are hard to read. */
const NAMED: Readonly<Record<string, { en: string; zh: string; tenure?: number; site?: Site }>> = {
  ceo: { en: 'Lan Ruocheng', zh: '兰若诚', tenure: 26 },
  cto: { en: 'Feng Jiuru', zh: '冯九如', tenure: 15 },
  coo: { en: 'Tao Shouyi', zh: '陶守一', tenure: 19 },
  cso: { en: 'Ji Hongyuan', zh: '季宏远', tenure: 11 },
  cfo: { en: 'Mu Qinghe', zh: '穆清和', tenure: 7 },
  'service.head': { en: 'Tang Jianjun', zh: '唐建军', tenure: 12 },
  'rd.1.lead': { en: 'Han Lifeng', zh: '韩立峰', tenure: 8 },
  'rd.2.lead': { en: 'Gu Minjie', zh: '顾敏杰', tenure: 11 },
  'rd.3.2': { en: 'Xu Xiaowen', zh: '许晓雯', tenure: 9, site: 'suzhou' },
  'rd.4.1': { en: 'Erik Lindqvist', zh: '埃里克·林德奎斯特', tenure: 4 },
  'production.1.lead': { en: 'Qian Yong', zh: '钱勇', tenure: 18 },
  'production.3.lead': { en: 'Ma Zhiqiang', zh: '马志强', tenure: 14 },
  'production.4.3': { en: 'Zhou Xiulan', zh: '周秀兰', tenure: 17 },
  'quality.1.lead': { en: 'Luo Haiyan', zh: '骆海燕', tenure: 13 },
  'metrology.1.1': { en: 'Shen Guodong', zh: '沈国栋', tenure: 24 },
  'metrology.2.lead': { en: 'Pei Wei', zh: '裴𬱖', tenure: 6 },
  'sales.2.lead': { en: 'Jiang Yibo', zh: '江一波', tenure: 10 },
  'service.2.lead': { en: 'Ouyang Qing', zh: '欧阳青', tenure: 9 },
};

/** Everyone, in the order of their staff numbers: who came first has the lowest. */
export function organization(random: Random): Person[] {
  const deal = nameDealer(random, Object.values(NAMED));
  const hire = (key: string, post: Omit<Person, 'key' | 'name' | 'tenure'>): Person => {
    const known = NAMED[key];
    const name = known ?? deal();
    const years =
      post.level === 4 ? 12 * random.uniform() * random.uniform() : 3 + 16 * random.uniform();
    const tenure = known?.tenure ?? 0.5 + Math.round(years * 2) / 2;
    return {
      key,
      ...post,
      site: known?.site ?? post.site,
      name: { en: name.en, zh: name.zh },
      tenure,
    };
  };
  const people: Person[] = [];
  const office = { unit: 'management', site: 'shaoxing' } as const;
  people.push(hire('ceo', { ...office, level: 1, side: null, boss: null }));
  people.push(hire('cto', { ...office, level: 1, side: 'rd', boss: 'ceo' }));
  people.push(hire('coo', { ...office, level: 1, side: 'production', boss: 'ceo' }));
  people.push(hire('cso', { ...office, level: 1, side: 'rd', boss: 'ceo' }));
  people.push(hire('cfo', { ...office, level: 1, side: null, boss: 'ceo' }));
  for (const number of [1, 2, 3]) {
    people.push(hire(`assistant.${number}`, { ...office, level: 4, side: null, boss: 'ceo' }));
  }
  for (const unit of UNITS) {
    const post = { unit: unit.id, site: unit.site, side: unit.side };
    const head = `${unit.id}.head`;
    people.push(hire(head, { ...post, level: 2, boss: unit.boss }));
    for (const [at, size] of unit.teams.entries()) {
      const lead = `${unit.id}.${at + 1}.lead`;
      people.push(hire(lead, { ...post, level: 3, boss: head }));
      for (let member = 1; member <= size; member++) {
        // The third sales team works from Chengdu.
        const site = unit.id === 'sales' && at === 2 ? 'chengdu' : unit.site;
        people.push(
          hire(`${unit.id}.${at + 1}.${member}`, { ...post, site, level: 4, boss: lead }),
        );
      }
    }
  }
  return people.sort((a, b) => b.tenure - a.tenure || (a.key < b.key ? -1 : 1));
}
