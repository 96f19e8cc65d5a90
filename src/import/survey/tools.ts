import { tiesHeaderRow } from '../shape.ts';
import { plainHeader } from '../tables/columns.ts';
import type { Grid } from '../tables/table.ts';

/** The survey tools whose exports are known. */
export const surveyTools = [
  'qualtrics',
  'surveymonkey',
  'google-forms',
  'microsoft-forms',
  'wenjuanxing',
] as const;
export type SurveyTool = (typeof surveyTools)[number];

/** Whose export a table is, and how many rows its header has. */
export interface Fingerprint {
  readonly tool: SurveyTool;
  readonly headerRows: number;
}

/** Recognises an export by its first rows; `null` for any other table. */
export function fingerprintOf(grid: Grid): Fingerprint | null {
  const [first = [], second = [], third = []] = grid.rows;
  const plain = first.map(plainHeader);
  const has = (...names: readonly string[]) => names.every((name) => plain.includes(name));
  if (third.some(isImportId)) return { tool: 'qualtrics', headerRows: 3 };
  if (second.some(isImportId)) return { tool: 'qualtrics', headerRows: 2 };
  if (has('responseid') && (has('startdate') || has('recordeddate') || has('v1'))) {
    return { tool: 'qualtrics', headerRows: 2 };
  }
  if (has('respondentid', 'collectorid')) return { tool: 'surveymonkey', headerRows: 2 };
  if (has('序号', '提交答卷时间')) return { tool: 'wenjuanxing', headerRows: 1 };
  if (has('id', 'starttime', 'completiontime') || has('id', '开始时间', '完成时间')) {
    return { tool: 'microsoft-forms', headerRows: 1 };
  }
  const stamped = ['timestamp', '时间戳记', '时间戳', '時間戳記'].includes(plain[0] ?? '');
  if (stamped && first.length >= 3 && tiesHeaderRow(grid) < 0) {
    return { tool: 'google-forms', headerRows: 1 };
  }
  return null;
}

function isImportId(cell: string): boolean {
  return cell.trim().startsWith('{"ImportId"');
}

const own: Readonly<Record<SurveyTool, string>> = {
  qualtrics:
    'startdate,enddate,status,progress,durationinseconds,finished,recordeddate,responseid,' +
    'distributionchannel,userlanguage,responseset,v1,v2,v3,v4,v5,v6,v7,v8,v9,v10',
  surveymonkey: 'respondentid,collectorid,datecreated,datemodified',
  'google-forms': 'timestamp,时间戳记,时间戳,時間戳記,score,分数',
  'microsoft-forms':
    'id,starttime,completiontime,lastmodifiedtime,开始时间,完成时间,上次修改时间,最后修改时间,totalpoints,quizfeedback',
  wenjuanxing: '序号,提交答卷时间,所用时间,来源,来源详情,总分',
};

/** Whether the tool itself fills a column, so that it is no question. */
export function isOwnColumn(tool: SurveyTool, header: string): boolean {
  const plain = plainHeader(header).replaceAll('(', '').replaceAll(')', '');
  return own[tool].split(',').includes(plain);
}
