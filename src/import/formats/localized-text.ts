import type { Localized } from '../../study/localized.ts';

/** A text of a study file as the study holds it: without languages that were left out. */
export function localizedText(
  text: string | { en?: string | undefined; 'zh-Hans'?: string | undefined } | undefined,
): Localized | null {
  if (text === undefined) return null;
  if (typeof text === 'string') return text;
  const { en, 'zh-Hans': chinese } = text;
  return {
    ...(en === undefined ? {} : { en }),
    ...(chinese === undefined ? {} : { 'zh-Hans': chinese }),
  };
}
