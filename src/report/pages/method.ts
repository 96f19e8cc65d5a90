import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Released } from '../../disclosure/released.ts';
import { measureWords } from '../../locale/measure-words.ts';
import { version } from '../../version.ts';
import type { Block, Page } from '../document.ts';
import type { Told } from '../told.ts';

/** The cautions that are always printed, the measures used, and all that repeats this run. */
export function method(released: Released<Diagnosis>, told: Told): Page {
  const words = told.messages.report.method;
  return {
    id: 'method',
    topic: words.topic,
    title: words.title,
    blocks: [
      { kind: 'note', title: words.limitsTitle, items: words.limits },
      { kind: 'list', items: [words.chance, words.direction] },
      ...measures(released.value, told),
      settings(released, told),
      { kind: 'paragraph', text: words.repeat, quiet: true },
    ],
  };
}

function measures(diagnosis: Diagnosis, told: Told): readonly Block[] {
  const words = told.messages.report.method;
  const used = new Set(
    diagnosis.findings.flatMap((finding) => finding.evidence.map(({ measure }) => measure)),
  );
  const rows = [...used].flatMap((measure) => {
    const known = measureWords(measure, told.locale);
    if (known === null) return [];
    const caution =
      known.caution === undefined ? '' : `${told.messages.report.marks.gap}${known.caution}`;
    return [[known.name, `${known.plain}${caution}`]];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.measures,
      header: [words.measure, words.meaning],
      numeric: [false, false],
      rows,
    },
  ];
}

function settings({ value, policy, suppressed }: Released<Diagnosis>, told: Told): Block {
  const words = told.messages.report.method;
  return {
    kind: 'table',
    caption: words.settings,
    header: [words.setting, words.value],
    numeric: [false, false],
    rows: [
      [words.version, version],
      [words.wave, told.wave ?? told.user(value.study.wave.id)],
      [words.seed, String(value.options.seed)],
      [words.permutations, told.count(value.options.permutations)],
      [words.draws, told.count(value.options.draws)],
      [words.audience, told.messages.words.audiences[policy.audience]],
      [words.minGroup, String(policy.minGroup)],
      [words.minNominators, String(policy.minNominators)],
      [words.minNominatorsSensitive, String(policy.minNominatorsSensitive)],
      [words.individuals, words.individualsOf[policy.individuals]],
      [words.tiesShown, words.tiesOf[policy.ties]],
      [words.suppressed, told.count(suppressed)],
    ],
  };
}
