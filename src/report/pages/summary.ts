import type { Diagnosis, TableValue } from '../../diagnosis/diagnosis.ts';
import type { Finding } from '../../diagnosis/finding.ts';
import type { Released } from '../../disclosure/released.ts';
import * as format from '../../locale/format.ts';
import type { Block, Figures, Page } from '../document.ts';
import { responseRates } from '../response.ts';
import type { Told } from '../told.ts';

const first = 3;
/** Names that stay in at least this share of the completions count as steady. */
const steadyShare = 0.8;

/** The one page a busy reader reads: a few numbers, three findings, three actions, how sure. */
export function summary(released: Released<Diagnosis>, told: Told): Page {
  const { value: diagnosis, suppressed } = released;
  const words = told.messages.report.pages.summary;
  const leading = leadingFindings(diagnosis.findings);
  const actions = leadingActions(leading, diagnosis.findings, told);
  const blocks: Block[] = [figures(diagnosis, told)];
  if (leading.length === 0) blocks.push({ kind: 'paragraph', text: words.noFindings });
  else {
    blocks.push({
      kind: 'headlines',
      title: words.findings,
      items: leading.map((finding) => ({
        text: told.say(finding),
        source: told.messages.words.questions[finding.question].name,
      })),
    });
  }
  if (actions.length > 0) {
    blocks.push({ kind: 'headlines', title: words.actions, items: actions });
  }
  blocks.push({
    kind: 'note',
    title: words.confidence,
    items: confidence(diagnosis, suppressed, told),
  });
  return {
    id: 'summary',
    topic: words.topic,
    title: words.title(diagnosis.leverage.length, diagnosis.findings.length),
    blocks,
  };
}

function figures(diagnosis: Diagnosis, told: Told): Figures {
  const words = told.messages.report.pages.summary;
  const { study } = diagnosis;
  const rates = responseRates(study);
  const sizes = study.groups.flatMap(({ size }) => numbers(size));
  const ties = study.layers.reduce((sum, layer) => sum + layer.ties, 0);
  const answered =
    rates === null
      ? { value: '–', note: words.answeredUnknown }
      : rates.same
        ? {
            value: format.percent(rates.low.share),
            note: words.answeredNote(rates.low.answered, rates.low.invited),
          }
        : {
            value: format.percent(rates.low.share),
            note: words.answeredRange(
              format.percent(rates.low.share),
              format.percent(rates.high.share),
            ),
          };
  return {
    kind: 'figures',
    items: [
      { value: told.count(study.people), label: words.people, note: '' },
      { ...answered, label: words.answered },
      ...(study.groups.length === 0
        ? []
        : [
            {
              value: told.count(study.groups.length),
              label: words.groups,
              note:
                sizes.length === 0 ? '' : words.groupsNote(Math.min(...sizes), Math.max(...sizes)),
            },
          ]),
      {
        value: told.count(study.layers.length),
        label: words.layers,
        note: words.layersNote(told.count(ties)),
      },
    ],
  };
}

function numbers(value: TableValue): number[] {
  return typeof value === 'number' ? [value] : [];
}

/**
 * The first finding of each question that names people or groups and says what to do, in the order
 * of the questions; more from the same questions only where that leaves room.
 */
function leadingFindings(findings: readonly Finding[]): readonly Finding[] {
  const telling = findings.filter(
    (finding) =>
      finding.actions.length > 0 &&
      finding.people.length + finding.groups.length + finding.subgroups.length > 0,
  );
  const ones = telling.filter(
    (finding, at) => telling.findIndex((other) => other.question === finding.question) === at,
  );
  const others = telling.filter((finding) => !ones.includes(finding));
  const chosen = new Set([...ones, ...others].slice(0, first));
  return findings.filter((finding) => chosen.has(finding));
}

/** The first action of each leading finding, then more until there are three different ones. */
function leadingActions(leading: readonly Finding[], findings: readonly Finding[], told: Told) {
  const ordered = [
    ...leading.flatMap((finding) =>
      finding.actions.slice(0, 1).map((action) => ({ finding, action })),
    ),
    ...[...leading, ...findings].flatMap((finding) =>
      finding.actions.map((action) => ({ finding, action })),
    ),
  ];
  const items = new Map<string, { text: string; source: string }>();
  for (const { finding, action } of ordered) {
    const text = told.say(action);
    if (items.size === first || items.has(text)) continue;
    items.set(text, { text, source: told.messages.words.questions[finding.question].name });
  }
  return [...items.values()];
}

function confidence(diagnosis: Diagnosis, suppressed: number, told: Told): readonly string[] {
  const { summary: words, scope } = told.messages.report.pages;
  const rated = diagnosis.leverage.flatMap((point) =>
    point.roles.flatMap((role) => role.certainty ?? []),
  );
  const rates = responseRates(diagnosis.study);
  const said: string[] = [];
  if (rates === null) said.push(words.unknown);
  else if (rates.low.share < 0.8) said.push(scope.low);
  if (rated.length > 0) {
    const steady = rated.filter((certainty) => certainty.share >= steadyShare).length;
    said.push(words.sure(steady, rated.length, format.percent(steadyShare)));
  } else if (diagnosis.leverage.length > 0) said.push(words.notRated);
  said.push(words.tested(told.count(diagnosis.options.permutations)));
  if (suppressed > 0) said.push(words.hidden(told.count(suppressed)));
  return said;
}
