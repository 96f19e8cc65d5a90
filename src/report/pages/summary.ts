import type { Diagnosis, StudySummary, TableValue } from '../../diagnosis/diagnosis.ts';
import type { Finding } from '../../diagnosis/finding.ts';
import type { Released } from '../../disclosure/released.ts';
import * as format from '../../locale/format.ts';
import { SURE_ENOUGH } from '../../uncertainty/gates.ts';
import type { Block, Figures, Page } from '../document.ts';
import { enoughAnswers, responseRates } from '../response.ts';
import type { Told } from '../told.ts';

const first = 3;

/** The one page a busy reader reads: a few numbers, three findings, three actions, how sure. */
export function summary(released: Released<Diagnosis>, told: Told): Page {
  const { value: diagnosis, suppressed } = released;
  const words = told.messages.report.pages.summary;
  const leading = leadingFindings(diagnosis.findings);
  const actions = leadingActions(leading, diagnosis.findings, told);
  const blocks: Block[] = [figures(diagnosis, told)];
  if (leading.length === 0) {
    const text = suppressed === 0 ? words.noFindings : words.noneShown;
    blocks.push({ kind: 'paragraph', text });
  } else {
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
    items: confidence(released, told),
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
  const ties = study.layers.flatMap((layer) => numbers(layer.ties));
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
              note: groupsNote(study, told),
            },
          ]),
      {
        value: told.count(study.layers.length),
        label: words.layers,
        // A sum without the layers that are hidden would tell of fewer ties than there are.
        note:
          ties.length < study.layers.length
            ? ''
            : words.layersNote(told.count(ties.reduce((sum, one) => sum + one, 0))),
      },
    ],
  };
}

/** How large the groups are, as far as their sizes are told. */
function groupsNote({ groups }: StudySummary, told: Told): string {
  const words = told.messages.report.pages.summary;
  const sizes = groups.flatMap(({ size }) => numbers(size));
  if (sizes.length === 0) return '';
  const [least, most] = [
    sizes.reduce((low, size) => Math.min(low, size)),
    sizes.reduce((high, size) => Math.max(high, size)),
  ];
  const range = told.messages.words.range(told.count(least), told.count(most));
  return sizes.length === groups.length
    ? words.groupsNote(range)
    : words.groupsShown(range, sizes.length);
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

function confidence(
  { value: diagnosis, suppressed, policy }: Released<Diagnosis>,
  told: Told,
): readonly string[] {
  const { summary: words, scope } = told.messages.report.pages;
  const rated = diagnosis.leverage.flatMap((point) =>
    point.roles.flatMap((role) => role.certainty ?? []),
  );
  const rates = responseRates(diagnosis.study);
  const said: string[] = [];
  if (rates === null) said.push(words.unknown);
  else if (rates.low.share < enoughAnswers) {
    const low = policy.individuals === 'none' ? scope.low.unnamed : scope.low.named;
    said.push(low(format.percent(enoughAnswers)));
  }
  if (rated.length > 0) {
    const steady = rated.filter((certainty) => certainty.share >= SURE_ENOUGH).length;
    said.push(words.sure(steady, rated.length, format.percent(SURE_ENOUGH)));
  } else if (diagnosis.leverage.length > 0) said.push(words.notRated);
  said.push(words.tested(told.count(diagnosis.options.permutations)));
  if (suppressed > 0) said.push(words.hidden(told.count(suppressed)));
  return said;
}
