import type { Diagnosis, LayerSummary, TableValue } from '../../diagnosis/diagnosis.ts';
import type { Policy } from '../../disclosure/policy.ts';
import type { Released } from '../../disclosure/released.ts';
import * as format from '../../locale/format.ts';
import type { Bar, Bars, Block, Page } from '../document.ts';
import { rateText } from '../rate-text.ts';
import { enoughAnswers, rate, responseRates } from '../response.ts';
import type { Told } from '../told.ts';

const longestQuestion = 300;

/** Who was asked what, who answered, and what is done about answers that are missing. */
export function scope({ value: diagnosis, policy }: Released<Diagnosis>, told: Told): Page {
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
      layersTable(study.layers, policy, told),
      ...bars(
        words.byLayer,
        study.layers.map((layer) => layerBar(layer, told)),
        policy,
        told,
      ),
      ...bars(
        words.byGroup,
        study.groups.map((group) => groupBar(group, told)),
        policy,
        told,
      ),
      { kind: 'note', title: words.missingTitle, items: missingAnswers(diagnosis, policy, told) },
    ],
  };
}

/** What is done about missing answers, as far as anything says that some are missing. */
function missingAnswers(diagnosis: Diagnosis, policy: Policy, told: Told): readonly string[] {
  const { scope: words, summary } = told.messages.report.pages;
  return [
    ...(responseRates(diagnosis.study) === null ? [summary.unknown] : words.missing),
    ...told.draws.map(({ basis, draws }) =>
      basis === 'imputation' ? words.imputed(draws) : words.dropped(draws),
    ),
    words.low[naming(policy)](format.percent(enoughAnswers)),
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

function naming({ individuals }: Policy): 'named' | 'unnamed' {
  return individuals === 'none' ? 'unnamed' : 'named';
}

function layersTable(layers: readonly LayerSummary[], { decimals }: Policy, told: Told): Block {
  const { pages, cells } = told.messages.report;
  const words = pages.scope;
  const tieCount = (ties: TableValue) =>
    ties === 'suppressed' ? cells.hidden : ties === null ? '–' : told.count(ties);
  const density = (share: TableValue, ties: TableValue) => {
    if (share === 'suppressed') return cells.hidden;
    return share === null ? '–' : rateText(share, { any: ties !== 0, decimals, fine: true });
  };
  return {
    kind: 'table',
    caption: words.layersCaption,
    header: [words.layer, words.question, words.direction, words.ties, words.density],
    numeric: [false, false, false, true, true],
    rows: layers.map((layer) => [
      told.user(layer.label),
      layer.question === null ? words.noQuestion : told.user(layer.question, longestQuestion),
      layer.directed ? words.directed : words.undirected,
      tieCount(layer.ties),
      density(layer.density, layer.ties),
    ]),
  };
}

/** No bars at all where nothing is known of any row: an empty chart says less than the title. */
function bars(caption: string, rows: readonly Bar[], policy: Policy, told: Told): Bars[] {
  if (rows.every((row) => row.share === null)) return [];
  const { mark } = told.messages.report.pages.scope;
  const label = mark[naming(policy)](format.percent(enoughAnswers));
  return [{ kind: 'bars', caption, mark: { share: enoughAnswers, label }, rows }];
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
