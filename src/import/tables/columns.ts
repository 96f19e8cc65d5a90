/** What a column of a table can be, and the headers it goes by. */
type ColumnRole =
  | 'source'
  | 'target'
  | 'weight'
  | 'layer'
  | 'wave'
  | 'direction'
  | 'id'
  | 'name'
  | 'name-en'
  | 'name-zh'
  | 'status'
  | 'group'
  | 'kind'
  | 'valued'
  | 'label';

const headers: Readonly<Record<ColumnRole, string>> = {
  source:
    'source,from,ego,sender,nominator,chooser,rater,respondent,src,sourceid,fromid,vertex1,' +
    '发起人,填写人,来源,源,提名人,答题人,评价人,起点,来自,發起人,填寫人,來源',
  target:
    'target,to,alter,receiver,recipient,nominee,nominated,chosen,ratee,dst,targetid,toid,vertex2,' +
    '对象,目标,被提名人,被选人,被评价人,接收人,终点,指向,對象,目標',
  weight:
    'weight,strength,value,score,rating,frequency,intensity,count,edgeweight,强度,权重,分值,频率,次数,值,強度,權重',
  layer:
    'layer,relation,relationship,network,tietype,question,type,关系,关系类型,关系层,网络,层,类型,關係,關係類型',
  wave: 'wave,time,period,round,波次,时点,轮次,時點',
  direction: 'directed,direction,type,方向,有向',
  id: 'id,personid,employeeid,staffid,nodeid,code,key,vertex,编号,工号,员工编号,员工号,人员编号,学号,編號,工號,員工編號',
  name: 'name,fullname,displayname,label,姓名,名字,名称,员工姓名,名稱',
  'name-en': 'nameen,englishname,英文名',
  'name-zh': 'namezh,namezhhans,namecn,chinesename,中文名',
  status:
    'status,answered,responded,response,responsestatus,状态,应答,应答状态,是否应答,是否回答,是否填写,狀態',
  group:
    'unit,department,dept,team,group,division,faction,club,section,branch,' +
    '部门,单位,团队,小组,组别,科室,事业部,部門,單位,團隊',
  kind: 'kind,类别',
  valued: 'valued,weighted,加权,有权重',
  label: 'label,title,标签,名称',
};

const known: ReadonlyMap<ColumnRole, ReadonlySet<string>> = new Map(
  Object.entries(headers).map(([role, names]) => [role as ColumnRole, new Set(names.split(','))]),
);

/** A header without what writers vary: case, spaces, underscores, hyphens, dots. */
export function plainHeader(header: string): string {
  let plain = '';
  for (const character of header.normalize('NFKC').trim().toLowerCase()) {
    if (!' _-.:：'.includes(character)) plain += character;
  }
  return plain;
}

export function hasRole(header: string, role: ColumnRole): boolean {
  return known.get(role)!.has(plainHeader(header));
}

/** The first column with one of the role's headers, or -1. */
export function columnFor(header: readonly string[], role: ColumnRole): number {
  return header.findIndex((name) => hasRole(name, role));
}
