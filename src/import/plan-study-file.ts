import { usualFlow, usualSensitivity } from '../study/study.ts';
import { localizedText } from './formats/localized-text.ts';
import type { ParsedStudyFile } from './formats/study-file.ts';
import type { IssueLog } from './issue-log.ts';
import { kindOfName } from './layer-kinds.ts';
import type { Ledger } from './ledger.ts';
import { peopleOf } from './people-stated.ts';
import type { LayerPlan, StudyPlan } from './plan.ts';
import { coverageOf } from './stated-coverage.ts';
import { statedInputs, type TablesOf } from './stated-inputs.ts';
import { wavesOf } from './stated-waves.ts';

/** The plan a study file states. Whatever it names and is not there is an error at that word. */
export async function statedPlan(
  parsed: ParsedStudyFile,
  tables: TablesOf,
  missing: readonly string[],
  log: IssueLog,
  ledger: Ledger,
): Promise<StudyPlan | null> {
  const { content } = parsed;
  const people = await peopleOf(parsed, tables.grids, log);
  const layers = content.layers.map((layer, at) =>
    layerPlan(layer, () => parsed.place('layers', at, 'id'), parsed, log),
  );
  const waves = await wavesOf(parsed, tables);
  refuseRepeated(parsed, 'layers', layers, log);
  refuseRepeated(parsed, 'waves', waves, log);
  const coverage = people === null ? [] : coverageOf(parsed, waves, people.table, log);
  const group = content.group ?? null;
  if (
    people !== null &&
    group !== null &&
    !people.attributes.some(({ column }) => people.table.header[column] === group)
  ) {
    log.add('COLUMN_MISSING', parsed.file, parsed.place('group'), {
      column: group,
      file: people.table.file,
    });
  }
  const inputs = await statedInputs(parsed, waves, tables, missing, log, ledger);
  if (log.stopped || people === null) return null;
  return {
    title: localizedText(content.title) ?? '',
    people,
    group,
    layers,
    waves: waves.map(({ id, label }) => ({ id, label })),
    coverage,
    ...inputs,
  };
}

type StatedLayer = ParsedStudyFile['content']['layers'][number];

function layerPlan(
  layer: StatedLayer,
  place: () => ReturnType<ParsedStudyFile['place']>,
  { file }: ParsedStudyFile,
  log: IssueLog,
): LayerPlan {
  const kind = layer.kind ?? kindOfName(layer.id);
  if (layer.kind === undefined)
    log.add('LAYER_KIND_GUESSED', file, place(), { layer: layer.id, kind });
  return {
    id: layer.id,
    label: localizedText(layer.label) ?? layer.id,
    kind,
    directed: layer.directed ?? true,
    flow: layer.flow ?? usualFlow(kind),
    question: localizedText(layer.question),
    scale: layer.scale ?? null,
    weights: layer.weights ?? null,
    sensitivity: layer.sensitivity ?? usualSensitivity(kind),
    repeated: layer.repeated ?? null,
    // On a stated scale 0 is its end or below it.
    zeros: layer.zeros ?? (layer.scale === undefined ? null : 'none'),
  };
}

function refuseRepeated(
  parsed: ParsedStudyFile,
  list: 'layers' | 'waves',
  entries: readonly { readonly id: string }[],
  log: IssueLog,
): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, at) => {
    if (seen.has(id)) {
      log.add('STUDY_FILE_INVALID', parsed.file, parsed.place(list, at, 'id'), {
        path: `${list}[${at}].id`,
        expected: 'unique',
        choices: '',
      });
    }
    seen.add(id);
  });
}
