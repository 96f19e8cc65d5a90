import { expect } from 'vitest';
import { file } from '../fixtures/files.ts';
import { fault, read } from './fault.ts';

/* T10: texts that make a careless expression go back again and again. That none of the expressions can is
 * held to in test/import/expressions.test.ts, and how the time grows by `npm run check:hostile`; here every
 * reader meets each at length, and what takes more than its share ends the run. */

const size = 300_000;
const baits = {
  'quotation marks': '"',
  spaces: ' ',
  brackets: '(',
  'one letter': 'a',
  digits: '1',
  'commas and spaces': ', ',
  apostrophes: "'",
  'signs of formulas': '=-',
};
const heads = {
  'ties.csv': 'source,target,weight\na,b,',
  'people.csv': 'id,name\na,',
  'team.net': '*Vertices 2\n1 "a',
  'team.dl': 'dl n=2 format=edgelist1\ndata:\n1 2 ',
  'team.gml': 'graph [ node [ id 0 label ',
  'team.vna': '*Node data\nID\na\n*Tie data\nfrom to x\na a ',
  'graph.json': '{"nodes":[{"key":"',
};

fault<string>(
  'T10',
  'three hundred thousand characters of it are read or refused like any other text, in every format',
  baits,
  async (bait) => {
    const text = bait.repeat(size / bait.length);
    for (const [name, head] of Object.entries(heads)) {
      let clock = 0;
      const started = process.cpuUsage().user;
      const now = () => {
        clock++;
        return (process.cpuUsage().user - started) / 1000;
      };
      const budget = { milliseconds: 2000, nanosecondsPerByte: 0 };
      const { issues } = await read([file(name, `${head}${text}!`)], { now, budget });
      expect(clock).toBeGreaterThan(0);
      expect(issues.map(({ params }) => params.budget)).not.toContain('milliseconds');
    }
  },
);
