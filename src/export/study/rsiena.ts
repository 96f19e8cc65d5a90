import type { LayerRecord, Study } from '../../study/study.ts';
import { csvText } from '../csv.ts';
import { peopleSheet } from './people-sheet.ts';

interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A study for RSiena: a matrix of n × n per layer and wave without labels, the people in the same
 * order, attributes as numbers, and an R script that puts them together. `NA` is what was not observed.
 * A study holds no structural zeros or ones, so 10 and 11 are never written.
 */
export function rsienaFiles(study: Study): readonly TextFile[] {
  const { header, rows } = peopleSheet(study);
  const covariates = study.people.attributes.map(({ id, type, values }, at) => {
    const codes = type === 'number' ? null : [...new Set(values.filter((value) => value !== null))];
    const cells = values.map((value) => {
      if (value === null) return 'NA';
      return codes === null ? String(Number(value)) : String(codes.indexOf(value) + 1);
    });
    return { id, codes, file: `covariate${at + 1}.dat`, text: lines(cells) };
  });
  const networks = study.layers.map(({ id, directed, records }, at) => ({
    id,
    directed,
    files: records.map((record, wave) => ({
      name: `network${at + 1}.wave${wave + 1}.dat`,
      text: lines(matrixRows(record, directed, study.people.ids.length)),
    })),
  }));
  return [
    ...networks.flatMap(({ files }) => files),
    ...covariates.map(({ file, text }) => ({ name: file, text })),
    { name: 'people.csv', text: `\ufeff${csvText([header, ...rows])}` },
    { name: 'model.R', text: script(study, networks, covariates) },
  ];
}

function matrixRows(record: LayerRecord, directed: boolean, n: number): readonly string[] {
  const { status } = record;
  const silent = (person: number) => status !== null && status[person] !== 'answered';
  const rows = Array.from({ length: n }, (_, from) =>
    Array.from({ length: n }, (_, to): string =>
      from !== to && silent(from) && (directed || silent(to)) ? 'NA' : '0',
    ),
  );
  const put = (from: number, to: number, cell: string) => {
    rows[from]![to] = cell;
    if (!directed) rows[to]![from] = cell;
  };
  record.unknownSource.forEach((from, at) => {
    put(from, record.unknownTarget[at]!, 'NA');
  });
  record.source.forEach((from, at) => {
    put(from, record.target[at]!, '1');
  });
  return rows.map((row) => row.join(' '));
}

function script(
  { people, waves }: Study,
  networks: readonly { id: string; directed: boolean; files: readonly { name: string }[] }[],
  covariates: readonly { id: string; codes: readonly (string | null)[] | null; file: string }[],
): string {
  const n = people.ids.length;
  const variables = [
    ...networks.map((_, at) => `network${at + 1}`),
    ...covariates.map((_, at) => `covariate${at + 1}`),
  ];
  const dependent = waves.length > 1;
  return lines([
    '# Run in this folder. People stand in the order of people.csv in every file.',
    'library(RSiena)',
    `n <- ${n}`,
    'wave <- function(file) as.matrix(read.table(file, na.strings = "NA"))',
    ...networks.flatMap(({ id, directed, files }, at) => [
      '',
      `# ${comment(id)}${directed ? '' : ' (undirected)'}`,
      ...(dependent
        ? [
            `network${at + 1} <- as_dependent_rsiena(array(c(`,
            `${files.map(({ name }) => `  wave("${name}")`).join(',\n')}`,
            `), dim = c(n, n, ${waves.length})))`,
          ]
        : [`network${at + 1} <- coDyadCovar(wave("${files[0]!.name}"))`]),
    ]),
    ...covariates.flatMap(({ id, codes, file }, at) => [
      '',
      `# ${comment(id)}${codes === null ? '' : `: ${codes.map((code, index) => `${index + 1} = ${comment(code ?? '')}`).join(', ')}`}`,
      `covariate${at + 1} <- coCovar(scan("${file}", na.strings = "NA"))`,
    ]),
    '',
    ...(dependent
      ? [
          `data <- sienaDataCreate(${variables.join(', ')})`,
          'effects <- getEffects(data)',
          '# Whoever joined or left between waves: add sienaCompositionChange(…) to sienaDataCreate.',
        ]
      : ['# One wave only: a model of change needs at least two.']),
  ]);
}

/** Text for a comment in R: on one line. */
function comment(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

function lines(rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join('');
}
