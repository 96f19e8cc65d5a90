import { plainHeader } from '../tables/columns.ts';

/** What exports write for a question that was seen, skipped or left empty. */
export const missingCodes: readonly string[] = ['-99', '-2', '-3', '(空)', '(跳过)', 'N/A', '-'];

/** What people write who name nobody. */
export const nobodyWords: readonly string[] =
  'nobody,no one,none,no-one,nil,无,没有,没有人,无人,暂无,沒有,無'.split(',');

/** Words of usual answer scales, from none upward; each list counts from 0 or from 1. */
const scales: readonly (readonly [first: number, words: string])[] = [
  [0, 'never,rarely,sometimes,often,very often'],
  [0, 'never,seldom,occasionally,frequently,always'],
  [0, 'never,less than monthly,monthly,weekly,daily'],
  [0, 'never,yearly,quarterly,several times a month,several times a week,several times a day'],
  [0, 'not at all,a little,somewhat,a lot,a great deal'],
  [0, 'no,yes'],
  [0, 'not selected,selected'],
  [0, 'unchecked,checked'],
  [0, 'false,true'],
  [1, 'strongly disagree,disagree,neither agree nor disagree,agree,strongly agree'],
  [0, '从不,很少,有时,经常,总是'],
  [0, '从来没有,偶尔,一般,较多,非常频繁'],
  [0, '没有,每月,每周,每天'],
  [0, '从不,每年,每月,每周,每天'],
  [0, '从未,几乎不,偶尔,时常,频繁'],
  [0, '不认识,认识,熟悉,很熟悉'],
  [0, '否,是'],
  [0, '未选中,选中'],
  [1, '非常不同意,不同意,一般,同意,非常同意'],
  [0, '從不,很少,有時,經常,總是'],
];

const byWord: readonly ReadonlyMap<string, number>[] = scales.map(
  ([first, words]) => new Map(words.split(',').map((word, at) => [word, first + at])),
);

/** The values of answers on the scale that knows most of them; `null` for those it does not know. */
export function recoded(answers: readonly string[]): readonly (number | null)[] {
  const plain = answers.map((answer) => answer.normalize('NFKC').trim().toLowerCase());
  const known = (scale: ReadonlyMap<string, number>) =>
    plain.filter((answer) => scale.has(answer)).length;
  let best = byWord[0]!;
  for (const scale of byWord) if (known(scale) > known(best)) best = scale;
  return plain.map((answer) => best.get(answer) ?? null);
}

const personal: readonly string[] = (
  'ipaddress,ip,来自ip,email,emailaddress,mail,recipientemail,电子邮件,邮箱,电子邮箱,郵箱,电子邮件地址,' +
  'locationlatitude,locationlongitude,latitude,longitude,location,经度,纬度,位置,地理位置,' +
  'phone,phonenumber,mobile,手机,手机号,手机号码,电话,联系电话,username'
).split(',');

/** Whether a column holds addresses or places of people, which no study needs. */
export function isPersonal(header: string): boolean {
  return personal.includes(plainHeader(withoutNumber(header)));
}

/** A heading without the number of its question: `3、姓名` is `姓名`. */
export function withoutNumber(header: string): string {
  const trimmed = header.trim();
  let at = 0;
  while (at < trimmed.length && trimmed[at]! >= '0' && trimmed[at]! <= '9') at++;
  return at > 0 && '、.．'.includes(trimmed[at] ?? ' ') ? trimmed.slice(at + 1).trim() : trimmed;
}
