import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/cli/language.ts';

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
