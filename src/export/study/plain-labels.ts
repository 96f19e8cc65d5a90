import { uniqueName } from './unique-name.ts';

/**
 * Labels for formats that put them between quotation marks and have no sign for one inside: quotation
 * marks become apostrophes, line ends become spaces, and labels that are then alike get a number.
 */
export function plainLabels(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label) => uniqueName(plainLabel(label), taken));
}

export function plainLabel(label: string): string {
  return label.replaceAll('"', "'").replaceAll('\r', ' ').replaceAll('\n', ' ').trim();
}
