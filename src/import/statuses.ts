import type { Status } from '../study/study.ts';

const words: Readonly<Record<Status, string>> = {
  answered:
    'answered,yes,y,true,1,responded,complete,completed,finished,done,已答,已回答,已填,已填写,已完成,完成,已应答,是,答',
  declined: 'declined,refused,refusal,opted out,拒答,拒绝,拒填,拒絕',
  absent:
    'absent,no,n,false,0,missing,no response,non-respondent,nonrespondent,not answered,away,on leave,' +
    '缺席,缺勤,请假,未答,未回答,未填,未填写,未完成,无应答,未应答,否,請假,未填寫',
  'not-invited': 'not-invited,not invited,uninvited,未邀请,未受邀,未邀請',
  withdrawn: 'withdrawn,withdrew,withdraw,已退出,退出,已撤回,撤回',
};

const known: ReadonlyMap<string, Status> = new Map(
  Object.entries(words).flatMap(([status, texts]) =>
    texts.split(',').map((text) => [text, status as Status] as const),
  ),
);

/** Who answered, from the text of a status cell; `null` where the word is not known. */
export function statusOf(text: string): Status | null {
  return known.get(text.normalize('NFKC').trim().toLowerCase().replaceAll('_', '-')) ?? null;
}
