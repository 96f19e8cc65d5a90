/** Numbers as text, the same on every machine: nothing here asks the platform for its language. */

export function number(value: number | null, digits = 2): string {
  if (value === null || Number.isNaN(value)) return '–';
  return value
    .toFixed(digits)
    .replace(/^-(0(?:\.0+)?)$/, '$1')
    .replace('-', '−');
}

export function count(value: number, separator: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}

export function percent(share: number | null): string {
  return share === null || Number.isNaN(share) ? '–' : `${number(share * 100, 0)}%`;
}

/** A permutation p-value; below a thousandth it is told as a bound. */
export function pValue(p: number | null): string {
  if (p === null || Number.isNaN(p)) return 'p = –';
  return p < 0.001 ? 'p < 0.001' : `p = ${number(p, 3)}`;
}
