import { describe, expect, it } from 'vitest';
import { measuring } from '../../viewer/store/measuring.ts';
import { initialState, type MeasuringState, type State } from '../../viewer/store/state.ts';
import { store } from '../../viewer/store/store.ts';
import { type Client, FaultError } from '../../viewer/worker/client.ts';
import type { FaultCode, Progress } from '../../viewer/worker/protocol.ts';
import { handmade } from './study.ts';

interface Asked {
  readonly measures: readonly string[];
  readonly signal: AbortSignal;
  tell(progress: Progress): void;
  give(): void;
  fail(code: FaultCode): void;
}

/** A client whose answers the test gives by hand. */
function byHand() {
  const asked: Asked[] = [];
  const client = {
    ask: (_: string, request: { measures: readonly string[] }, options: object) => {
      const { signal, onProgress } = options as {
        signal: AbortSignal;
        onProgress: (progress: Progress) => void;
      };
      return new Promise((resolve, reject) => {
        const fail = (code: FaultCode) => reject(new FaultError({ code, detail: '' }));
        signal.addEventListener('abort', () => fail('cancelled'));
        const nodes = new Map(request.measures.map((id) => [id, { values: new Float64Array(1) }]));
        asked.push({
          measures: request.measures,
          signal,
          tell: onProgress,
          give: () => resolve({ value: { nodes } }),
          fail,
        });
      });
    },
  } as unknown as Client;
  return { asked, client };
}

const open = handmade({ advice: { kind: 'advice', ties: [[0, 1]] } }, ['x', 'x'], null);

function page() {
  const start = initialState({ locale: 'en', theme: 'light', calm: true });
  const held = store<State>({
    ...start,
    study: { study: open } as State['study'],
    view: { ...start.view, layer: 'advice', wave: 'w1', columns: ['inDegree', 'betweenness'] },
  });
  const { asked, client } = byHand();
  const told: MeasuringState[] = [];
  held.listen(() => {
    if (told.at(-1) !== held.state.measuring) told.push(held.state.measuring);
  });
  return { held, asked, told, ...measuring(held, client) };
}

describe('the measures the page shows', () => {
  it('are asked for once, told how far they are, and put in their columns', async () => {
    const { held, asked, told, evaluate } = page();
    const done = evaluate();
    void evaluate();
    expect(asked.map(({ measures }) => measures)).toEqual([['inDegree', 'betweenness']]);
    asked[0]!.tell({ step: 'scores', share: 0.25 });
    asked[0]!.give();
    await done;
    expect(told).toEqual([
      { kind: 'running', share: null },
      { kind: 'running', share: 0.25 },
      { kind: 'idle' },
    ]);
    expect(held.state.columns.size).toBe(2);
  });

  it('share one bar: its share is that of all that is asked for', async () => {
    const { held, asked, evaluate } = page();
    const first = evaluate();
    held.update((state) => ({ ...state, view: { ...state.view, size: 'pagerank' } }));
    const second = evaluate();
    expect(asked[1]!.measures).toEqual(['pagerank']);
    asked[0]!.tell({ step: 'scores', share: 0.5 });
    expect(held.state.measuring).toEqual({ kind: 'running', share: null });
    asked[1]!.tell({ step: 'scores', share: 0.1 });
    expect(held.state.measuring).toEqual({ kind: 'running', share: 0.3 });
    asked[0]!.give();
    await first;
    expect(held.state.measuring).toEqual({ kind: 'running', share: 0.1 });
    asked[1]!.give();
    await second;
    expect(held.state.measuring).toEqual({ kind: 'idle' });
  });

  it('can be called off, and asked for again', async () => {
    const { held, asked, evaluate, cancel } = page();
    const done = evaluate();
    cancel();
    await done;
    expect(asked[0]!.signal.aborted).toBe(true);
    expect(held.state.measuring).toEqual({ kind: 'cancelled' });
    const again = evaluate();
    asked[1]!.give();
    await again;
    expect(held.state.measuring).toEqual({ kind: 'idle' });
    expect(held.state.columns.size).toBe(2);
  });

  it('say why they could not be had', async () => {
    const { held, asked, evaluate } = page();
    const done = evaluate();
    asked[0]!.fail('budget');
    await done;
    expect(held.state.measuring).toMatchObject({ kind: 'failed', fault: { code: 'budget' } });
  });

  it('are forgotten with the study: a late answer changes nothing', async () => {
    const { held, asked, evaluate, forget } = page();
    const done = evaluate();
    forget();
    asked[0]!.give();
    await done;
    expect(held.state.measuring).toEqual({ kind: 'idle' });
    expect(held.state.columns.size).toBe(0);
  });
});
