import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toJsonText } from '../../src/export/json-text.ts';
import { measuresJson } from '../../src/export/measures-json.ts';
import { measuresTables } from '../../src/export/measures-tables.ts';
import { tooLarge, tooLargeForTies } from '../../src/measures/columns.ts';
import { version } from '../../src/version.ts';
import { releasedScores, sampleScores } from '../support/scores.ts';

const golden = `{
  "guanxi": "${version}",
  "command": "measures",
  "layer": "advice",
  "wave": "w1",
  "directed": true,
  "group": "unit",
  "options": {
    "weight": "none",
    "normalized": false,
    "symmetrize": "any",
    "profile": "default",
    "permutations": 1000,
    "seed": 1,
    "set": {
      "closeness": { "unreachable": "n" }
    }
  },
  "reads": { "inDegree": "reported", "constraint": "symmetrized", "cutpoint": "symmetrized", "betweenness": "reported", "bridge": "symmetrized" },
  "unknownCells": 4,
  "unknown": { "inDegree": 4 },
  "policy": { "audience": "analyst", "minGroup": 5, "minNominators": 3, "minNominatorsSensitive": 5, "individuals": "all", "ties": "all", "decimals": 17 },
  "suppressed": 0,
  "network": {
    "n": 3,
    "density": 0.5,
    "meanDistance": null,
    "eiIndex": {
      "value": -0.25,
      "expected": null,
      "byGroup": [1, 2]
    }
  },
  "undefinedNetwork": { "meanDistance": "no-pairs" },
  "groups": {
    "id": ["rd", "-1"],
    "eiIndex": [-0.25, null]
  },
  "undefinedGroups": {
    "eiIndex": { "-1": "no-ties" }
  },
  "nodes": {
    "id": ["10", "2", "__proto__"],
    "name": ["Wang Lei", "=SUM(A1)", "Li \\"Min\\", Jr"],
    "inDegree": [1, 2, 0],
    "constraint": [0.30000000000000004, 0, null],
    "cutpoint": [false, true, false]
  },
  "undefined": {
    "constraint": { "__proto__": "isolate" }
  },
  "ties": {
    "source": ["10", "2", "2"],
    "target": ["2", "10", "__proto__"],
    "betweenness": [1, 1.5, null],
    "bridge": [false, false, true]
  },
  "undefinedTies": {
    "betweenness": [
      ["2", "__proto__", "unreachable"]
    ]
  }
}
`;

describe('measures as JSON', () => {
  it('is the contract, byte for byte', () => {
    expect(toJsonText(measuresJson(releasedScores()))).toBe(golden);
  });

  it('reads back as the same data', () => {
    const read = JSON.parse(golden) as { undefined: { constraint: object } };
    expect(JSON.parse(toJsonText(measuresJson(releasedScores())))).toEqual(read);
    expect(Object.keys(read.undefined.constraint)).toEqual(['__proto__']);
  });

  it('takes names in the language asked for', () => {
    expect(toJsonText(measuresJson(releasedScores(), 'zh-Hans'))).toContain('王磊');
  });

  it('says in one word why a measure was not worked out at all', () => {
    const lacking = releasedScores({
      ...sampleScores,
      nodes: new Map([['coreScore', tooLarge(3)]]),
      ties: new Map([['betweenness', tooLargeForTies()]]),
    });
    expect(JSON.parse(toJsonText(measuresJson(lacking)))).toMatchObject({
      nodes: { coreScore: [null, null, null] },
      undefined: { coreScore: 'too-large' },
      ties: { source: [], target: [], betweenness: [] },
      undefinedTies: { betweenness: 'too-large' },
    });
    const gaps = measuresTables(lacking).find(({ id }) => id === 'undefined');
    expect(gaps?.rows.slice(0, 2)).toEqual([
      ['coreScore', null, 'too-large'],
      ['betweenness', null, 'too-large'],
    ]);
  });

  it('leaves out nothing an empty run still says', () => {
    const empty = releasedScores({
      ...sampleScores,
      people: { ids: [], names: [] },
      groups: null,
      nodes: new Map(),
      ties: new Map(),
      groupValues: new Map(),
      network: new Map(),
    });
    expect(JSON.parse(toJsonText(measuresJson(empty)))).toMatchObject({
      nodes: { id: [], name: [] },
      groups: { id: [] },
      ties: { source: [], target: [] },
      network: {},
      undefined: {},
    });
  });

  it('states the version of the package', () => {
    const file = new URL('../../package.json', import.meta.url);
    const { version: packaged } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    expect(version).toBe(packaged);
  });
});
