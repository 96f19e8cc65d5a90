import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerNames } from '../../src/import/project/answers.ts';
import { projectSchema } from '../../src/import/project/project-schema.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { severities } from '../../src/issue.ts';
import { projectVersion } from '../../src/study/project/format.ts';
import { file } from '../fixtures/files.ts';

const page = readFileSync(new URL('../../docs/project.md', import.meta.url), 'utf8');

describe('the page about project files', () => {
  it('shows a project that is sound and opens its export without a question', async () => {
    const example = /```json\n([\s\S]*?)```/.exec(page)![1]!;
    const export_ = [
      'Timestamp,Your name,Who helps you [Ann],Who helps you [Bo],Who helps you [Cy]',
      '1,Ann,,often,never',
      '2,Bo,often,,sometimes',
      '3,Cy,never,often,',
    ];
    const { study, issues } = await readStudy([
      file('march.guanxi.json', example),
      file('march.csv', export_.map((line) => `${line}\n`).join('')),
    ]);
    expect(study!.people.ids).toEqual(['Ann', 'Bo', 'Cy']);
    expect(issues.filter(({ code }) => code.startsWith('PROJECT'))).toEqual([]);
  });

  it('names every entry, every answer, every issue and every version', () => {
    for (const key of Object.keys(projectSchema.shape)) expect(page).toContain(`| \`${key}\` |`);
    for (const name of answerNames) expect(page).toContain(`\`${name}\``);
    for (const code of Object.keys(severities)) {
      if (code.startsWith('PROJECT')) expect(page).toContain(`| \`${code}\` |`);
    }
    for (let version = 1; version <= projectVersion; version++)
      expect(page).toContain(`| ${version} | `);
  });
});
