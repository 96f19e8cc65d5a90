import { kindOfName } from '../layer-kinds.ts';
import { plainHeader } from '../tables/columns.ts';
import type { Directory } from './match-key.ts';
import type { SurveyTable } from './survey-table.ts';
import { missingCodes, withoutNumber } from './words.ts';

const asked: readonly string[] = (
  'name,yourname,yourfullname,fullname,姓名,您的姓名,你的姓名,名称,工号,您的工号,你的工号,员工编号,' +
  'employeeid,employeenumber,staffid,staffnumber,externalreference,externaldatareference'
).split(',');

const hinted: readonly string[] = 'your name,full name,姓名,工号,employee id,staff id'.split(',');

/** Sent by the tool itself rather than asked: better than nothing, worse than a question. */
const addresses: readonly string[] = ['email', 'emailaddress', 'recipientemail', '电子邮件'];

/**
 * The column that says who answers, or -1: nearly every cell filled and different, and called like
 * one, or holding names that are known already.
 */
export function respondentIn({ table, columns }: SurveyTable, known: Directory): number {
  let best = -1;
  let most = 0;
  columns.forEach(({ key, text, group, role }, at) => {
    if (group !== null || role === 'extra' || role === 'tool') return;
    const cells = table.rows
      .map((row) => row[at]!.trim())
      .filter((cell) => cell !== '' && cell !== 'anonymous' && !missingCodes.includes(cell));
    const distinct = new Set(cells).size;
    const called = wordsFor(key, text);
    // Some people answer twice; a question about others repeats its names far more often.
    const least = called === 3 ? 0.5 : 0.8;
    if (cells.length * 2 < table.rows.length || distinct < cells.length * least) return;
    const met = cells.filter((cell) => known.has(cell)).length / Math.max(cells.length, 1);
    if (called === 0 && (met < 0.5 || cells.length < 3)) return;
    // A question about others holds known names too; its words tell it from one about oneself.
    const others = called < 3 && kindOfName(text) !== 'other';
    const worth = called + 3 * met - (others ? 3 : 0);
    if (worth > most) [best, most] = [at, worth];
  });
  return best;
}

function wordsFor(key: string, text: string): number {
  const plain = [key, text].map((heading) => plainHeader(withoutNumber(heading)));
  if (plain.some((heading) => asked.includes(heading))) return 3;
  const lower = text.normalize('NFKC').toLowerCase();
  if (lower.length <= 40 && hinted.some((hint) => lower.includes(hint))) return 2;
  return plain.some((heading) => addresses.includes(heading)) ? 1 : 0;
}
