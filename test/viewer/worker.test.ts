/// <reference lib="dom" />
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesAt } from '../../src/import/files.ts';
import { connect, FaultError, type Port } from '../../viewer/worker/client.ts';
import { desk, type Served, SessionError } from '../../viewer/worker/handle.ts';
import type { Answer, Call, Opened, Progress } from '../../viewer/worker/protocol.ts';
import { ran, root, scratch } from '../support/cli.ts';
import { studyOf } from '../support/reading.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const people = bytes('id,name,unit\na,Ann,x\nb,Bo,x\nc,Cy,x\nd,Di,y\ne,Eve,y\nf,Fay,y\n');
const ties = bytes(
  'source,target,layer\na,b,advice\nb,a,advice\na,c,advice\nc,d,advice\nd,e,advice\ne,f,advice\nf,d,advice\nb,c,clash\n',
);
const files = [
  { name: 'people.csv', bytes: people },
  { name: 'ties.csv', bytes: ties },
];
const served: Served = { sources: files, reading: {}, locale: 'zh-Hans' };

/** The worker's side in this thread; every message is cloned, as between real threads. */
function inThread(source: () => Promise<Served | null> = async () => served) {
  const sent: Answer[] = [];
  const port: Port & { terminated: boolean } = {
    terminated: false,
    onmessage: null,
    onerror: null,
    postMessage: (call) => {
      if (!port.terminated) void answer(structuredClone(call));
    },
    terminate: () => {
      port.terminated = true;
    },
  };
  const answer = desk({
    post(message) {
      const copy = structuredClone(message);
      sent.push(copy);
      if (!port.terminated) port.onmessage?.({ data: copy } as MessageEvent<Answer>);
    },
    served: source,
  });
  return { port, sent };
}

function contents(opened: Opened | null) {
  if (opened?.study == null || 'refused' in opened.study) throw new Error('no study');
  return { study: opened.study.value, positions: opened.positions! };
}

describe('the conversation of page and worker', () => {
  it('opens what the server holds, with a place for everybody', async () => {
    const { port } = inThread();
    const opened = await connect(() => port).ask('open-served', null);
    const { study, positions } = contents(opened);
    expect(study.people.ids).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(positions.x).toHaveLength(6);
    expect(opened?.locale).toBe('zh-Hans');
    expect(opened?.accounting.rowsRead).toBeGreaterThan(0);
  });

  it('reads a GBK export of 问卷星 as the command line imports it', async () => {
    const files = await sourcesAt(join(root, 'test/fixtures/surveys/wenjuanxing-gbk.csv'));
    const { port } = inThread();
    const request = { files, reading: { recipe: 'propose' as const } };
    const opened = await connect(() => port).ask('open-sources', request);
    const { study } = contents(opened);
    const out = join(scratch(), 'survey');
    const input = 'test/fixtures/surveys/wenjuanxing-gbk.csv';
    const argv = ['import', input, '--project', 'none', '-o', out];
    expect((await ran(argv)).code).toBe(0);
    const imported = await studyOf(await sourcesAt(out));
    expect(study.people.ids).toEqual(['张伟', '李娜', '王芳', '刘洋']);
    expect(study.people.ids).toEqual(imported.people.ids);
    expect(study.layers.map(({ id, records }) => ({ id, records }))).toEqual(
      imported.layers.map(({ id, records }) => ({ id, records })),
    );
  });

  it('says that a server holds nothing', async () => {
    const { port } = inThread(async () => null);
    expect(await connect(() => port).ask('open-served', null)).toBe(null);
  });

  it('opens files and gives the issues of those it cannot read', async () => {
    const { port } = inThread();
    const client = connect(() => port);
    const empty = await client.ask('open-sources', {
      files: [{ name: 'empty.csv', bytes: new Uint8Array(0) }],
      reading: {},
    });
    expect(empty.study).toBe(null);
    expect(empty.positions).toBe(null);
    expect(empty.issues.map(({ code, file }) => [code, file])).toEqual([
      ['FILE_EMPTY', 'empty.csv'],
    ]);
  });

  it('gives a released diagnosis and tells how far it is', async () => {
    const { port } = inThread();
    const client = connect(() => port);
    const { study } = contents(await client.ask('open-served', null));
    const wave = study.waves[0]!.id;
    const steps: Progress[] = [];
    const outcome = await client.ask(
      'diagnosis',
      { wave, group: study.group },
      { onProgress: (progress) => steps.push(progress) },
    );
    if ('refused' in outcome) throw new Error('refused');
    expect(outcome.value.kind).toBe('diagnosis');
    expect(outcome.policy.audience).toBe('analyst');
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.every(({ step }) => step === 'diagnosis')).toBe(true);
    const scores = await client.ask('scores', {
      layer: 'advice',
      wave,
      group: study.group,
      measures: ['inDegree', 'outDegree'],
    });
    if ('refused' in scores) throw new Error('refused');
    expect([...scores.value.nodes.get('inDegree')!.values]).toEqual([1, 1, 1, 2, 1, 1]);
    expect([...scores.value.nodes.get('outDegree')!.values]).toEqual([2, 1, 1, 1, 1, 1]);
  });

  it('tells a mistake of the caller from one of the session', async () => {
    const { port } = inThread(async () => {
      throw new SessionError('over');
    });
    const client = connect(() => port);
    const codes: string[] = [];
    const note = (error: unknown) => {
      if (error instanceof FaultError) codes.push(error.fault.code);
    };
    await client.ask('diagnosis', { wave: 'w1', group: null }).catch(note);
    await client.ask('open-served', null).catch(note);
    expect(codes).toEqual(['option', 'session']);
  });

  it('stops work that is cancelled', async () => {
    const { port } = inThread();
    const client = connect(() => port);
    const { study } = contents(await client.ask('open-served', null));
    const stop = new AbortController();
    const work = client.ask(
      'diagnosis',
      { wave: study.waves[0]!.id, group: study.group },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(work).rejects.toMatchObject({ fault: { code: 'cancelled' } });
    await expect(
      client.ask('open-served', null, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  });

  it('replaces a worker that does not hear, and gives the new one the study', async () => {
    const deaf: Call[] = [];
    const ports: ReturnType<typeof inThread>[] = [];
    const client = connect(() => {
      const next = inThread();
      if (ports.length === 0) {
        const { postMessage } = next.port;
        next.port.postMessage = (call) => {
          if (call.message === 'diagnosis' || call.message === 'cancel') deaf.push(call);
          else postMessage(call);
        };
      }
      ports.push(next);
      return next.port;
    }, 20);
    const { study } = contents(await client.ask('open-served', null));
    const request = { wave: study.waves[0]!.id, group: study.group };
    const stop = new AbortController();
    const work = client.ask('diagnosis', request, { signal: stop.signal });
    stop.abort();
    await expect(work).rejects.toMatchObject({ fault: { code: 'cancelled' } });
    expect(deaf.map(({ message }) => message)).toEqual(['diagnosis', 'cancel']);
    expect(ports.map(({ port }) => port.terminated)).toEqual([true, false]);
    const again = await client.ask('diagnosis', request);
    expect('refused' in again).toBe(false);
  });

  it('rejects what waits when the worker breaks, and goes on with another', async () => {
    const ports: ReturnType<typeof inThread>[] = [];
    const client = connect(() => {
      ports.push(
        inThread(() => (ports.length === 1 ? new Promise(() => {}) : Promise.resolve(served))),
      );
      return ports[ports.length - 1]!.port;
    });
    const work = client.ask('open-served', null);
    ports[0]!.port.onerror?.({ message: 'broken', preventDefault() {} } as ErrorEvent);
    await expect(work).rejects.toMatchObject({ fault: { code: 'worker-lost' } });
    expect(contents(await client.ask('open-served', null)).study.people.ids).toHaveLength(6);
  });
});
