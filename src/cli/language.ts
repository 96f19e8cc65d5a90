import { type Locale, locales } from '../index.ts';

/** The language a tag asks for: `zh`, `zh-CN` and `zh_CN.UTF-8` are Simplified Chinese. */
export function localeNamed(tag: string): Locale | null {
  const plain = tag.split(/[.@]/)[0]!.replaceAll('_', '-').toLowerCase();
  if (plain === 'en' || plain.startsWith('en-')) return 'en';
  if (['zh', 'zh-cn', 'zh-sg', 'zh-hans'].includes(plain) || plain.startsWith('zh-hans-'))
    return 'zh-Hans';
  return locales.find((locale) => locale.toLowerCase() === plain) ?? null;
}

/** The language of a run: `--lang` before the environment, and English where neither says one. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const asked = localeNamed(flagValue(argv) ?? '');
  if (asked !== null) return asked;
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return localeNamed(system) ?? (system.startsWith('zh') ? 'zh-Hans' : 'en');
}

function flagValue(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return undefined;
  return argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice('--lang='.length);
}
