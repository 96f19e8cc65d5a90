/**
 * p-values made safe for asking many questions at once (Holm 1979, Scand. J. Statist. 6, 65–70): the
 * k-th smallest is multiplied by the number of those not smaller than it, never above 1, never below
 * the one before. `NaN` stays `NaN` and does not count as a question.
 */
export function holm(pValues: Float64Array): Float64Array {
  const asked = [...pValues.keys()].filter((at) => !Number.isNaN(pValues[at]));
  asked.sort((a, b) => pValues[a]! - pValues[b]! || a - b);
  const adjusted = new Float64Array(pValues.length).fill(NaN);
  let least = 0;
  asked.forEach((at, rank) => {
    least = Math.max(least, Math.min(1, pValues[at]! * (asked.length - rank)));
    adjusted[at] = least;
  });
  return adjusted;
}
