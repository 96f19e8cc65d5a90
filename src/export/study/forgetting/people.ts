import { inLocale } from '../../../study/localized.ts';
import type { Attribute, Study } from '../../../study/study.ts';
import { uniqueName } from '../unique-name.ts';
import { withRecords } from './change.ts';

/** Leaves ids only. */
export function withoutNames(study: Study): Study {
  const { ids, names, attributes } = study.people;
  if (attributes.length === 0 && names.every((name, at) => name === ids[at])) return study;
  return { ...study, group: null, people: { ids, names: ids, attributes: [] } };
}

/** Leaves everybody one name. */
export function withOneName(study: Study): Study {
  const { names } = study.people;
  if (names.every((name) => typeof name === 'string')) return study;
  const plain = names.map((name) => inLocale(name, 'en'));
  return { ...study, people: { ...study.people, names: plain } };
}

/** Knows people by their names, where everybody has a different one. */
export function withNamesAsIds(study: Study): Study {
  const { ids, names } = study.people;
  const plain = names.filter((name) => typeof name === 'string');
  const fit =
    plain.length === ids.length &&
    new Set(plain).size === ids.length &&
    plain.every((name) => name !== '' && name.trim() === name);
  if (!fit || plain.every((name, at) => name === ids[at])) return study;
  return { ...study, people: { ...study.people, ids: plain } };
}

/** Calls everybody by their id. */
export function withIdsAsNames(study: Study): Study {
  const { ids, names } = study.people;
  if (names.every((name, at) => name === ids[at])) return study;
  return { ...study, people: { ...study.people, names: ids } };
}

/** Leaves the people whom a tie or an unanswered pair names, and those who stay anyway. */
export function withoutIsolates(
  study: Study,
  stays: (person: number) => boolean = () => false,
): Study {
  const { ids, names, attributes } = study.people;
  const met = new Set(ids.map((_, at) => at).filter(stays));
  for (const { records } of study.layers) {
    for (const { source, target, unknownSource, unknownTarget } of records) {
      for (const ends of [source, target, unknownSource, unknownTarget])
        for (const person of ends) met.add(person);
    }
  }
  if (met.size === ids.length) return study;
  const kept = ids.map((_, at) => at).filter((at) => met.has(at));
  const place = new Map(kept.map((person, at) => [person, at]));
  const moved = (list: Uint32Array) => list.map((person) => place.get(person)!);
  const left: Study = {
    ...study,
    people: {
      ids: kept.map((at) => ids[at]!),
      names: kept.map((at) => names[at]!),
      attributes: attributes.map((attribute) => ({
        ...attribute,
        values: kept.map((at) => attribute.values[at]!),
      })),
    },
  };
  return withRecords(left, (record) => ({
    ...record,
    source: moved(record.source),
    target: moved(record.target),
    unknownSource: moved(record.unknownSource),
    unknownTarget: moved(record.unknownTarget),
    status: record.status === null ? null : kept.map((at) => record.status![at]!),
  }));
}

/** Leaves attributes their ids and values; those of numbers only are numbers, all others text. */
export function withPlainTypes(study: Study): Study {
  return withAttributes(study, (attribute) => {
    const { id, label, labels, values } = attribute;
    const given = values.filter((value) => value !== null);
    const numeric = given.length > 0 && given.every(isNumber);
    const type = numeric ? 'number' : 'text';
    if (label === id && labels.size === 0 && attribute.type === type) return attribute;
    return { id, label: id, type, values, labels: new Map() };
  });
}

/** What reading takes for a number. */
function isNumber(value: string): boolean {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(value.trim());
}

/** Column names that say something of their own in a table of people or in a network file. */
const meant = new Set(
  (
    'id,personid,employeeid,staffid,nodeid,code,key,vertex,编号,工号,员工编号,员工号,人员编号,学号,編號,工號,員工編號,' +
    'name,fullname,displayname,label,姓名,名字,名称,员工姓名,名稱,nameen,englishname,英文名,' +
    'namezh,namezhhans,namecn,chinesename,中文名,' +
    'status,answered,responded,response,responsestatus,状态,应答,应答状态,是否应答,是否回答,是否填写,狀態'
  ).split(','),
);

function isMeant(name: string): boolean {
  let plain = '';
  for (const character of name.normalize('NFKC').trim().toLowerCase())
    if (!' _-.:：'.includes(character)) plain += character;
  return meant.has(plain) || /^(?:id|name|nameen|namezh|status)\d+$/.test(plain);
}

/** Gives attributes another name that are called like a column with a meaning of its own. */
export function withFreeNames(study: Study): Study {
  const ids = study.people.attributes.map(({ id }) => id);
  const taken = new Set(ids.filter((id) => !isMeant(id)));
  return withNames(
    study,
    ids.map((id) => (isMeant(id) ? uniqueName(`${id} (attribute)`, taken) : id)),
  );
}

/** Calls the attributes by other names, in their order. */
export function withNames(study: Study, names: readonly string[]): Study {
  const { attributes } = study.people;
  if (attributes.every(({ id }, at) => names[at] === id)) return study;
  const renamed = attributes.map((attribute, at) => {
    const { id, label } = attribute;
    return { ...attribute, id: names[at]!, label: label === id ? names[at]! : label };
  });
  return { ...study, people: { ...study.people, attributes: renamed } };
}

function withAttributes(study: Study, change: (attribute: Attribute) => Attribute): Study {
  const attributes = study.people.attributes.map(change);
  if (attributes.every((attribute, at) => attribute === study.people.attributes[at])) return study;
  return { ...study, people: { ...study.people, attributes } };
}
