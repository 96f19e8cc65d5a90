import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { writeStudy } from '../../src/export/study/write-study.ts';
import type { Study } from '../../src/study/study.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { released, studyOf } from '../support/reading.ts';
import { studyOf as small } from '../support/small-study.ts';
import { fault } from './fault.ts';

function named(text: string): Study {
  const study = small(3, {
    ties: {
      ties: [
        [0, 1],
        [1, 2],
      ],
    },
  });
  return { ...study, people: { ...study.people, names: [text, `${text}${text}`, 'c'] } };
}

fault<readonly [text: string, kept: string]>(
  'T15',
  'what XML cannot hold becomes a sign that stands for it, and the file is sound',
  {
    'a character of zero': ['a\0b', 'a\ufffdb'],
    'a backspace and an escape': ['a\u0008\u001bb', 'a\ufffd\ufffdb'],
    'half of a character': ['a\ud800b', 'a\ufffdb'],
    'the other half': ['\udc00', '\ufffd'],
    'no characters at all': ['a\uffff\ufffeb', 'a\ufffd\ufffdb'],
    'line breaks and tabs, which it can hold': ['a\tb\nc\rd', 'a\tb\nc\rd'],
    'a character of two halves, which it can hold': ['👍𠮷', '👍𠮷'],
    'the end of a section': [']]>&lt;<!--', ']]>&lt;<!--'],
  },
  async ([text, kept]) => {
    for (const format of ['graphml', 'gexf'] as const) {
      const files = await writeStudy(released(named(text)), format);
      const parser = new SaxesParser();
      const faults: Error[] = [];
      parser.on('error', (error) => faults.push(error));
      parser.write(new TextDecoder('utf-8', { fatal: true }).decode(files[0]!.bytes)).close();
      expect(faults).toEqual([]);
      const again = await studyOf(files, { directed: true });
      expect(again.people.names).toEqual([kept, kept + kept, 'c']);
    }
  },
);

fault<string>(
  'T15',
  'the loss is told before anything is written',
  { GraphML: 'out.graphml', GEXF: 'out.gexf', 'a workbook': 'out.xlsx' },
  async (out) => {
    const folder = filled(scratch(), {
      'people.csv': 'id,name\na,"x\u0001y"\nb,Bo\n',
      'ties.csv': 'source,target\na,b\n',
    });
    const { code, stderr } = await ran(['convert', folder, '-o', join(folder, out)]);
    expect(code).toBe(0);
    expect(stderr).toContain('control characters in names and values');
  },
);
