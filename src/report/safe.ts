/** Markup made by `html`: every value in it was escaped for the place it stands in. */
export class Safe {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** See `html`; it stands here because nothing outside this class can make markup. */
  static build(template: TemplateStringsArray, ...values: readonly Insert[]): Safe {
    const places = placesOf(template);
    const parts = [template[0]!];
    values.forEach((value, at) => {
      parts.push(inserted(value, places[at]!), template[at + 1]!);
    });
    return new Safe(parts.join(''));
  }

  toString(): string {
    return this.#markup;
  }
}

type Insert = string | number | Safe | readonly Safe[];

/**
 * Builds HTML or SVG. Plain values are escaped; only what `html` made itself goes in as markup.
 * A value may stand in text or in a quoted attribute. Anywhere else the template itself is refused:
 * outside quotes, in a comment, script or style, in an event handler, or at the start of an address.
 */
export const html = Safe.build;

function inserted(value: Insert, place: Place): string {
  if (typeof value === 'string') return escapedMarkup(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be drawn`);
    return String(value);
  }
  if (place === 'attribute') throw new TypeError('markup cannot stand in an attribute');
  return value instanceof Safe ? value.toString() : value.join('');
}

function escapedMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark]!);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Place = 'text' | 'attribute';

const checked = new WeakMap<TemplateStringsArray, readonly Place[]>();

/** The place of every value of a template; a template is written once and checked once. */
function placesOf(template: TemplateStringsArray): readonly Place[] {
  const known = checked.get(template);
  if (known !== undefined) return known;
  let before = '';
  const places = template.slice(0, -1).map((part) => {
    before += part;
    const place = placeAfter(before);
    // What the value will be does not matter to the places after it, only that something is there.
    before += '0';
    return place;
  });
  checked.set(template, places);
  return places;
}

const whole =
  /^(?:[^<]|<!doctype html>|<\/?[a-z][a-zA-Z0-9]*(?:\s+[a-z][a-zA-Z0-9:-]*(?:="[^"]*")?)*\s*\/?>)*$/;
const attributeStart = /\s([a-z][a-zA-Z0-9:-]*)="([^"<>]*)$/;
const openCode = /<(?:script|style)\b(?!.*<\/(?:script|style)>)/s;
const addresses: readonly string[] = ['href', 'src', 'action', 'formaction', 'xlink:href'];

function placeAfter(before: string): Place {
  if (openCode.test(before)) throw new TypeError('a value cannot stand in a script or style');
  if (whole.test(before)) return 'text';
  const attribute = attributeStart.exec(before);
  if (attribute === null || !whole.test(before.slice(0, before.lastIndexOf('<')))) {
    throw new TypeError('a value can stand only in text or in a quoted attribute');
  }
  const [, name, start] = attribute as unknown as [string, string, string];
  if (name.startsWith('on') || name === 'style' || name === 'srcdoc') {
    throw new TypeError(`a value cannot stand in the attribute ${name}`);
  }
  if (addresses.includes(name) && !start.startsWith('#')) {
    throw new TypeError('an address can only lead to a place in the same page');
  }
  return 'attribute';
}

/** Nothing, as markup. */
export const nothing = html``;
