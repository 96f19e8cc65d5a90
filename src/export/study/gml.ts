import type { Study } from '../../study/study.ts';
import { namesWaves, plainTitle, tieRecords } from './network-records.ts';
import { peopleSheet } from './people-sheet.ts';
import { uniqueName } from './unique-name.ts';

/** A study as GML: 7-bit text, ids as labels. Keys of attributes keep their letters and digits only. */
export function gmlText(study: Study): string {
  const { header, rows, name } = peopleSheet(study);
  const languages = name !== null && typeof name !== 'string';
  const taken = new Set(['id', 'label', 'graphics']);
  const keys = header.slice(1).map((column, at) => {
    // Names in two languages are told by their keys, which GML allows without the line.
    if (languages && at < 2) return uniqueName(column.split('_').join(''), taken);
    return uniqueKey(gmlKey(column), taken);
  });
  const title = plainTitle(study);
  const waves = namesWaves(study);
  const directed = study.layers.some((layer) => layer.directed);
  return [
    'graph [',
    ` directed ${directed ? 1 : 0}`,
    ...(title === '' ? [] : [` label ${gmlString(title)}`]),
    ...rows.map(([id, ...cells], at) => {
      const values = cells.map((cell, column) => {
        // The first node has every key, so that no attribute and no order is lost.
        if (cell === null && at > 0) return '';
        return ` ${keys[column]} ${gmlString(String(cell ?? ''))}`;
      });
      return ` node [ id ${at + 1} label ${gmlString(String(id))}${values.join('')} ]`;
    }),
    ...tieRecords(study).map((tie) => {
      const ends = `source ${tie.source + 1} target ${tie.target + 1}`;
      const own = tie.directed === directed ? '' : ` directed ${tie.directed ? 1 : 0}`;
      const wave = waves ? ` wave ${gmlString(tie.wave!)}` : '';
      return ` edge [ ${ends} weight ${tie.weight}${own} layer ${gmlString(tie.layer)}${wave} ]`;
    }),
    ']',
    '',
  ].join('\n');
}

function isGmlKey(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name);
}

/** Names of attributes as GML can hold them, none of them one that the file itself uses. */
export function gmlNames(names: readonly string[]): readonly string[] {
  const taken = new Set(['id', 'label', 'graphics', 'name', 'nameen', 'namezh', 'status']);
  return names.map((name) => uniqueKey(gmlKey(name), taken));
}

function gmlKey(name: string): string {
  const plain = [...name].filter((character) => /[A-Za-z0-9]/.test(character)).join('');
  return isGmlKey(plain) ? plain : `attribute${plain}`;
}

/** Like other unique names, but a key has no hyphen. */
function uniqueKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let copy = 2; taken.has(key); copy++) key = `${wanted}x${copy}`;
  taken.add(key);
  return key;
}

function gmlString(text: string): string {
  let safe = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (character === '"') safe += '&quot;';
    else if (character === '&') safe += '&amp;';
    else safe += code < 0x20 || code > 0x7e ? `&#${code};` : character;
  }
  return `"${safe}"`;
}
