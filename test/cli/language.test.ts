import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/cli/language.ts';
import { filled, ran, scratch } from '../support/cli.ts';

describe('the language of a run', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LANG: 'C.UTF-8' }, 'en'],
    [[], { LANG: 'de_DE.UTF-8' }, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
    [[], { LANG: 'zh_TW.UTF-8' }, 'zh-Hans'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [[], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN' }, 'zh-Hans'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh-Hans'],
    [['check', 'x', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['check', 'x', '--lang', 'zh-Hans'], {}, 'zh-Hans'],
    [['check', 'x', '--lang=zh'], {}, 'zh-Hans'],
    [['--lang', 'zh_CN', 'check'], {}, 'zh-Hans'],
    [['check', '--lang'], { LANG: 'zh_CN' }, 'zh-Hans'],
    [['check', '--lang', 'fr'], { LANG: 'zh_CN' }, 'zh-Hans'],
  ] as const)('%j %j is %s', (argv, env, language) => expect(languageOf(argv, env)).toBe(language));
});

it.each([
  ['its input', 'source,target\n', '--quiet'],
  ['its audience', 'source,target\na,b\nb,c\n', '--audience=public'],
])(
  'Chinese sentences about a run ended by %s follow each other without a space',
  async (_, text, flag) => {
    const folder = filled(scratch(), { 'ties.csv': text });
    const { code, stderr } = await ran(['measures', `${folder}/ties.csv`, flag, '--lang=zh-Hans']);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/^guanxi: [^。]+。[^。 ][^。]*。\n$/m);
  },
);
