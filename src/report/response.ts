import type { StudySummary } from '../diagnosis/diagnosis.ts';

/** The share of answers from which on single people can be spoken of. */
export const enoughAnswers = 0.8;

interface Rate {
  readonly answered: number;
  readonly invited: number;
  readonly share: number;
}

/** The lowest and highest share of people who answered, over the layers that were asked for. */
export function responseRates(
  study: StudySummary,
): { readonly low: Rate; readonly high: Rate; readonly same: boolean } | null {
  const rates = study.layers
    .filter((layer) => layer.kind !== 'formal')
    .flatMap((layer) => rate(layer.answered, layer.invited) ?? [])
    .sort((a, b) => a.share - b.share);
  const low = rates[0];
  const high = rates.at(-1);
  if (low === undefined || high === undefined) return null;
  return {
    low,
    high,
    same: low.answered === high.answered && low.invited === high.invited,
  };
}

export function rate(answered: unknown, invited: unknown): Rate | null {
  if (typeof answered !== 'number' || typeof invited !== 'number' || invited === 0) return null;
  return { answered, invited, share: answered / invited };
}
