import type { LayerKind } from '../study/study.ts';

/* Parts of layer names by kind. Conflict comes first, since "dislike" holds "like". */
const signs: readonly (readonly [LayerKind, string])[] = [
  [
    'conflict',
    'dislike,disesteem,distrust,conflict,clash,antagon,hostil,enem,rival,quarrel,hinder,avoid,blame,negative,' +
      'neg_,neg-,difficult,friction,冲突,敌对,讨厌,不信任,阻碍,摩擦,矛盾,衝突,敵對,討厭,阻礙',
  ],
  [
    'formal',
    'reports_to,reports-to,reportsto,reports to,report_to,reporting,boss,formal,supervis,hierarch,chain of command,' +
      '汇报,上级,上司,隶属,正式,匯報,上級,隸屬',
  ],
  [
    'advice',
    'advice,advis,help,consult,expert,ask,know-how,knowhow,knowledge,mentor,' +
      '咨询,请教,求助,帮助,讨教,指导,諮詢,請教,幫助,指導',
  ],
  [
    'affect',
    'friend,trust,like,esteem,affect,praise,support,confide,philos,influence,marriage,' +
      '朋友,友谊,友情,信任,情感,喜欢,亲近,支持,友誼,喜歡,親近',
  ],
  [
    'information',
    'information,info,communicat,news,discuss,talk,gossip,信息,情报,沟通,消息,讨论,資訊,情報,溝通,討論',
  ],
  [
    'contact',
    'contact,email,e-mail,mail,meet,game,chat,messag,call,interact,collab,work with,slack,calendar,' +
      '联系,接触,邮件,会议,往来,协作,合作,聯繫,接觸,郵件,會議,往來',
  ],
];

/** The kind a layer's name suggests, `other` if it suggests none. */
export function kindOfName(name: string): LayerKind {
  const lower = name.normalize('NFKC').toLowerCase();
  const found = signs.find(([, parts]) => parts.split(',').some((part) => lower.includes(part)));
  return found?.[0] ?? 'other';
}
