import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Localized } from '../../src/study/localized.ts';
import { sampleDiagnosis } from './diagnosis.ts';

/* Texts a spreadsheet may hold that would run, load, hide or break something where they are not
 * written as text. Each that runs sets `window.harmed`; each that loads asks harm.example. */

export const payloads: readonly string[] = [
  '<img src=x onerror="harmed=1">',
  '<script>harmed=1</script>',
  '</script><script>harmed=1</script>',
  '</style><script>harmed=1</script>',
  '</title><svg onload=harmed=1>',
  '"><svg/onload=harmed=1>',
  '\'"--><img src=//harm.example/x onerror=harmed=1>',
  '"onload="harmed=1" x="',
  '" autofocus onfocus="harmed=1',
  'javascript:harmed=1',
  '[link](javascript:harmed=1)',
  '![x](http://harm.example/x.png)',
  '<a href="http://harm.example/">x</a>',
  '<iframe srcdoc="<script>parent.harmed=1</script>">',
  '<math><mtext></table><img src=x onerror=harmed=1></mtext></math>',
  '<svg><style><img src=x onerror=harmed=1></style></svg>',
  '<style>@import "http://harm.example/x.css";*{display:none}</style>',
  '<meta http-equiv="refresh" content="0;url=http://harm.example/">',
  '<base href="http://harm.example/">',
  '<link rel=stylesheet href=http://harm.example/x.css>',
  ']]><script>harmed=1</script>',
  '--><script>harmed=1</script>',
  '{{harmed=1}}<%harmed=1%>`harmed=1`',
  '&lt;script&gt;harmed=1&lt;/script&gt;',
  '\u202e>tpircs/<1=demrah>tpircs<\u202c',
  '\u2069</bdi><script>harmed=1</script>\u2068',
  `e${'\u0301'.repeat(5000)}`,
  '\0<scr\0ipt>harmed=1</scr\0ipt>',
  '\ud800<b>\udfff',
  'x'.repeat(100_000),
  '</text></svg><script>harmed=1</script>',
  '=HYPERLINK("http://harm.example/","x")',
];

/** The sample diagnosis with hostile texts and ids in every place that holds the user's own. */
export function hostileDiagnosis(): Diagnosis {
  const base = sampleDiagnosis();
  let next = 0;
  const payload = (): Localized => payloads[next++ % payloads.length]!;
  const ids = [
    ...base.names.keys(),
    ...base.study.groups.map((group) => group.id),
    ...base.study.layers.map((layer) => layer.id),
  ];
  const renamed = new Map(ids.map((id, at) => [id, `${id}${payloads[at % payloads.length]}`]));
  const turned = renamedIn(base, renamed);
  return {
    ...turned,
    study: {
      ...turned.study,
      title: '<script>harmed=1</script><img src=//harm.example/x onerror=harmed=1>',
      wave: { id: 'w1', label: payload() },
      groups: turned.study.groups.map((group) => ({ ...group, label: payload() })),
      layers: turned.study.layers.map((layer) => ({
        ...layer,
        label: payload(),
        question: payload(),
      })),
    },
    names: new Map([...turned.names.keys()].map((id) => [id, payload()])),
  };
}

function renamedIn<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (names.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((item) => renamedIn(item, names)) as T;
  if (value instanceof Map) {
    return new Map(
      [...value].map(([key, item]) => [names.get(key) ?? key, renamedIn(item, names)]),
    ) as T;
  }
  if (value instanceof Set) return new Set([...value].map((item) => renamedIn(item, names))) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      codes.includes(key) ? item : renamedIn(item, names),
    ]),
  ) as T;
}

/** What holds our own codes, some of which are spelled like a layer of the sample. */
const codes = ['code', 'question', 'questions', 'kind', 'role', 'measure'];
