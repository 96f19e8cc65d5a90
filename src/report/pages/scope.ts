import type { Diagnosis, LayerSummary } from '../../diagnosis/diagnosis.ts';
import * as format from '../../locale/format.ts';
import type { Bar, Bars, Block, Page } from '../document.ts';
import { rate, responseRates } from '../response.ts';
import type { Told } from '../told.ts';

/** Enough answers to speak about single people. */
const enough = 0.8;
const longestQuestion = 300;

/** Who was asked what, who answered, and what is done about answers that are missing. */
export function scope(diagnosis: Diagnosis, told: Told): Page {
  const words = told.messages.report.pages.scope;
  const { study } = diagnosis;
  return {
    id: 'scope',
    topic: words.topic,
    title: title(diagnosis, told),
    blocks: [
      {
        kind: 'paragraph',
        text: words.intro(told.title, told.wave, study.people),
      },
      layersTable(study.layers, told),
      ...bars(
        words.byLayer,
        study.layers.map((layer) => layerBar(layer, told)),
        told,
      ),
      ...bars(
        words.byGroup,
        study.groups.map((group) => groupBar(group, told)),
        told,
      ),
      { kind: 'note', title: words.missingTitle, items: missingAnswers(diagnosis, told) },
    ],
  };
}

/** What is done about missing answers, as far as anything says that some are missing. */
function missingAnswers(diagnosis: Diagnosis, told: Told): readonly string[] {
  const { scope: words, summary } = told.messages.report.pages;
  const bases = new Set(
    diagnosis.leverage.flatMap(({ roles }) => roles.flatMap((role) => role.certainty?.basis ?? [])),
  );
  const draws = told.count(diagnosis.options.draws);
  return [
    ...(responseRates(diagnosis.study) === null ? [summary.unknown] : words.missing),
    ...(bases.has('imputation') ? [words.imputed(draws)] : []),
    ...(bases.has('case-dropping') ? [words.dropped(draws)] : []),
    words.low,
  ];
}

function title({ study }: Diagnosis, told: Told): string {
  const words = told.messages.report.pages.scope;
  const rates = responseRates(study);
  if (rates === null) return words.titleUnknown;
  const { low, high } = rates;
  return rates.same
    ? words.title(low.answered, low.invited, format.percent(low.share))
    : words.titleRange(format.percent(low.share), format.percent(high.share));
}

function layersTable(layers: readonly LayerSummary[], told: Told): Block {
  const words = told.messages.report.pages.scope;
  return {
    kind: 'table',
    caption: words.layersCaption,
    header: [words.layer, words.question, words.direction, words.ties, words.density],
    numeric: [false, false, false, true, true],
    rows: layers.map((layer) => [
      told.user(layer.label),
      layer.question === null ? words.noQuestion : told.user(layer.question, longestQuestion),
      layer.directed ? words.directed : words.undirected,
      told.count(layer.ties),
      layer.density === null ? '–' : `${format.number(layer.density * 100, 1)}%`,
    ]),
  };
}

/** No bars at all where nothing is known of any row: an empty chart says less than the title. */
function bars(caption: string, rows: readonly Bar[], told: Told): Bars[] {
  if (rows.every((row) => row.share === null)) return [];
  const { mark } = told.messages.report.pages.scope;
  return [
    { kind: 'bars', caption, mark: { share: enough, label: mark(format.percent(enough)) }, rows },
  ];
}

function layerBar(layer: LayerSummary, told: Told): Bar {
  return bar(told.user(layer.label), layer.answered, layer.invited, told);
}

function groupBar(group: Diagnosis['study']['groups'][number], told: Told): Bar {
  return bar(told.user(group.label), group.answered, group.invited, told);
}

function bar(label: string, answered: unknown, invited: unknown, told: Told): Bar {
  const { report } = told.messages;
  if (answered === 'suppressed' || invited === 'suppressed') {
    return { label, share: null, text: report.cells.hiddenMeaning };
  }
  const known = rate(answered, invited);
  if (known === null) return { label, share: null, text: report.pages.scope.unknown };
  const share = format.percent(known.share);
  return {
    label,
    share: known.share,
    text: report.pages.scope.bar(known.answered, known.invited, share),
  };
}
