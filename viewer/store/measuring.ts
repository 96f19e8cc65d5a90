import { isRefusal } from '../../src/index.ts';
import { type Client, FaultError } from '../worker/client.ts';
import { columnKey, lacking } from './columns.ts';
import type { MeasuringState, State } from './state.ts';
import type { Store } from './store.ts';

/** The measures the page shows: asked for once each, told how far they are, and called off. */
export function measuring(store: Store<State>, client: Client) {
  /** What was asked for and has not failed, by the key of its column. */
  const asked = new Set<string>();
  /** The share done of everything that is being asked for. */
  const running = new Map<AbortController, number | null>();

  const say = (measuring: MeasuringState) => store.update((state) => ({ ...state, measuring }));
  const sayShare = () => {
    const shares = [...running.values()];
    const share = shares.some((one) => one === null)
      ? null
      : shares.reduce((sum: number, one) => sum + one!, 0) / shares.length;
    say(shares.length === 0 ? { kind: 'idle' } : { kind: 'running', share });
  };

  return {
    /** Asks for the columns the page is about to show; each is computed once per layer and wave. */
    async evaluate(): Promise<void> {
      const { study, view } = store.state;
      if (study === null) return;
      const measures = lacking(store.state).filter((id) => !asked.has(columnKey(view, id)));
      if (measures.length === 0) return;
      const keys = measures.map((id) => columnKey(view, id));
      for (const key of keys) asked.add(key);
      const own = new AbortController();
      running.set(own, null);
      sayShare();
      const { layer, wave } = view;
      try {
        const outcome = await client.ask(
          'scores',
          { layer, wave, group: study.study.group, measures },
          {
            signal: own.signal,
            onProgress: ({ share }) => {
              if (!running.has(own)) return;
              running.set(own, share);
              sayShare();
            },
          },
        );
        if (!running.delete(own)) return;
        sayShare();
        if (isRefusal(outcome)) return;
        store.update((state) => {
          const columns = new Map(state.columns);
          for (const [id, column] of outcome.value.nodes) columns.set(columnKey(view, id), column);
          return { ...state, columns };
        });
      } catch (error) {
        if (!running.delete(own)) return;
        for (const key of keys) asked.delete(key);
        const fault = faultOf(error);
        say(fault.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', fault });
      }
    },

    /** Calls off what is being asked for; it can be asked for again. */
    cancel(): void {
      for (const own of running.keys()) own.abort();
    },

    /** As if nothing had been asked for: another study, or the same one seen otherwise. */
    forget(): void {
      const left = [...running.keys()];
      running.clear();
      asked.clear();
      for (const own of left) own.abort();
      say({ kind: 'idle' });
    },
  };
}

export function faultOf(error: unknown) {
  if (error instanceof FaultError) return error.fault;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', detail } as const;
}
