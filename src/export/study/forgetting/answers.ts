import type { LayerRecord, Study } from '../../../study/study.ts';
import { withLayers, withRecords } from './change.ts';

/** Forgets who answered. */
export function withoutCoverage(study: Study): Study {
  return withRecords(study, (record) =>
    record.status === null ? record : { ...record, status: null },
  );
}

/** Forgets who answered where that differs between layers or waves. */
export function withOneCoverage(study: Study): Study {
  const lists = study.layers.flatMap(({ records }) => records.map(({ status }) => status?.join()));
  return new Set(lists).size > 1 ? withoutCoverage(study) : study;
}

/** Forgets which pairs were not observed. */
export function withoutUnknown(study: Study): Study {
  return withRecords(study, (record) =>
    record.unknownSource.length === 0
      ? record
      : { ...record, unknownSource: new Uint32Array(), unknownTarget: new Uint32Array() },
  );
}

/** Turns who answered into pairs that were not observed, for formats that know cells only. */
export function withCoverageAsCells(study: Study): Study {
  const n = study.people.ids.length;
  return withRecords(study, (record, { directed }) => {
    const { status } = record;
    if (status === null) return record;
    const key = (from: number, to: number) =>
      directed || from < to ? from * n + to : to * n + from;
    const cells = new Set(
      Array.from(record.unknownSource, (from, at) => key(from, record.unknownTarget[at]!)),
    );
    for (const [from, word] of status.entries()) {
      if (word === 'answered') continue;
      for (let to = 0; to < n; to++) {
        if (to !== from && (directed || status[to] !== 'answered')) cells.add(key(from, to));
      }
    }
    record.source.forEach((from, at) => {
      cells.delete(key(from, record.target[at]!));
    });
    const sorted = [...cells].sort((a, b) => a - b);
    return {
      ...record,
      status: null,
      unknownSource: Uint32Array.from(sorted, (cell) => Math.floor(cell / n)),
      unknownTarget: Uint32Array.from(sorted, (cell) => cell % n),
    };
  });
}

/** Makes every tie without direction two ties, one each way. */
export function withBothDirections(study: Study): Study {
  return withLayers(study, (layer) =>
    layer.directed ? layer : { ...layer, directed: true, records: layer.records.map(bothWays) },
  );
}

function bothWays(record: LayerRecord): LayerRecord {
  const doubled = (one: Uint32Array, other: Uint32Array) => {
    const list = new Uint32Array(one.length * 2);
    list.set(one);
    list.set(other, one.length);
    return list;
  };
  const weight = new Float64Array(record.weight.length * 2);
  weight.set(record.weight);
  weight.set(record.weight, record.weight.length);
  return {
    ...record,
    source: doubled(record.source, record.target),
    target: doubled(record.target, record.source),
    weight,
    unknownSource: doubled(record.unknownSource, record.unknownTarget),
    unknownTarget: doubled(record.unknownTarget, record.unknownSource),
  };
}
