import {
  type Diagnosis,
  type Finding,
  isRefusal,
  type LayerKind,
  type Locale,
  type ReadOptions,
  type Refusal,
  type Released,
  type Study,
} from '../../src/index.ts';
import type { Client } from '../worker/client.ts';
import type { PageFile } from '../worker/page-file.ts';
import type { Fault, Opened, Progress } from '../worker/protocol.ts';
import { firstColumns, firstSize } from './columns.ts';
import { faultOf, measuring } from './measuring.ts';
import { chosen, clicked, just } from './selection.ts';
import { type ColourBy, nobody, type Preferences, type State, type View } from './state.ts';
import type { Store } from './store.ts';

/** Everything a user can do, in one place. Panels call these and read the state, nothing else. */
export type Actions = ReturnType<typeof actions>;

export function actions(store: Store<State>, client: Client) {
  let reading: AbortController | null = null;
  let diagnosing: AbortController | null = null;
  const { evaluate, cancel: cancelMeasuring, forget } = measuring(store, client);

  const merge = (part: Partial<State>) => store.update((state) => ({ ...state, ...part }));
  const view = (part: Partial<View>) =>
    store.update((state) => ({ ...state, view: { ...state.view, ...part } }));
  const prefer = (part: Partial<Preferences>) =>
    store.update((state) => ({ ...state, preferences: { ...state.preferences, ...part } }));

  async function open(
    name: string,
    files: readonly PageFile[],
    answers: ReadOptions,
    ask: (options: AskOptions) => Promise<Opened | null>,
  ) {
    reading?.abort();
    diagnosing?.abort();
    const own = new AbortController();
    reading = own;
    const before = store.state.stage;
    merge({ stage: { kind: 'reading', name, progress: null } });
    const onProgress = (progress: Progress) => {
      if (reading === own) merge({ stage: { kind: 'reading', name, progress } });
    };
    try {
      const opened = await ask({ signal: own.signal, onProgress });
      if (reading !== own) return;
      if (opened === null) merge({ stage: empty(null) });
      else arrived(opened, files, answers);
    } catch (error) {
      if (reading !== own) return;
      const fault = faultOf(error);
      merge({
        stage: fault.code === 'cancelled' && before.kind === 'ready' ? before : empty(fault),
      });
    }
  }

  function arrived(opened: Opened, files: readonly PageFile[], reading: ReadOptions): void {
    const { study, positions, issues, accounting, name, settling } = opened;
    if (study === null || positions === null || isRefusal(study)) {
      merge({ stage: { kind: 'open', fault: null, issues, name, files, reading, settling } });
      return;
    }
    forget();
    if (opened.locale !== null) prefer({ locale: opened.locale });
    store.update((state) => ({
      ...state,
      stage: { kind: 'ready' },
      study: {
        ...{ study: study.value, policy: study.policy, positions },
        ...{ issues, accounting, name, settling },
        reading: opened.locale === null ? reading : null,
      },
      columns: new Map(),
      selection: nobody,
      view: firstView(study.value, state.view),
    }));
    void diagnose();
    void evaluate();
  }

  async function diagnose(): Promise<void> {
    diagnosing?.abort();
    const { study, view } = store.state;
    if (study === null) return;
    const own = new AbortController();
    diagnosing = own;
    merge({ diagnosis: { kind: 'running', share: null } });
    try {
      const outcome: Released<Diagnosis> | Refusal = await client.ask(
        'diagnosis',
        { wave: view.wave, group: study.study.group },
        {
          signal: own.signal,
          onProgress: ({ share }) => {
            if (diagnosing === own) merge({ diagnosis: { kind: 'running', share } });
          },
        },
      );
      if (diagnosing !== own || isRefusal(outcome)) return;
      const { value: diagnosis, suppressed } = outcome;
      merge({ diagnosis: { kind: 'done', diagnosis, suppressed } });
    } catch (error) {
      if (diagnosing !== own) return;
      const fault = faultOf(error);
      merge({
        diagnosis: fault.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', fault },
      });
    }
  }

  return {
    /** Asks the server for its study; where there is none the page waits for a file. */
    openServed: () => open('', [], {}, (options) => client.ask('open-served', null, options)),

    openFiles: (files: readonly PageFile[], name: string, reading: ReadOptions = {}) =>
      open(name, files, reading, (options) =>
        client.ask('open-sources', { files, reading }, options),
      ),

    /** Leaves the study and waits for another file. */
    close(): void {
      reading?.abort();
      diagnosing?.abort();
      forget();
      reading = null;
      diagnosing = null;
      merge({
        stage: empty(null),
        study: null,
        diagnosis: { kind: 'none' },
        columns: new Map(),
        selection: nobody,
      });
    },

    /** Says what a relation is about; everything is asked and measured anew. */
    async declare(layer: string, kind: LayerKind): Promise<void> {
      const outcome = await client.ask('declare', { layer, kind }).catch(() => null);
      const open = store.state.study;
      if (open === null || outcome === null || isRefusal(outcome)) return;
      forget();
      merge({ study: { ...open, study: outcome.value }, columns: new Map(), selection: nobody });
      void evaluate();
      void diagnose();
    },

    refuse: (fault: Fault) => merge({ stage: empty(fault) }),
    cancelReading: () => reading?.abort(),
    cancelDiagnosis: () => diagnosing?.abort(),
    diagnose,
    cancelMeasuring,
    measure: evaluate,

    showLayer(layer: string): void {
      const { study, view: shown } = store.state;
      if (study === null || layer === shown.layer) return;
      view(forLayer(study.study, shown, layer));
      void evaluate();
    },

    showWave(wave: string): void {
      if (wave === store.state.view.wave) return;
      view({ wave });
      merge({ selection: nobody });
      void evaluate();
      void diagnose();
    },

    sizeBy(size: string | null): void {
      view({ size });
      void evaluate();
    },

    colourBy(colour: ColourBy): void {
      view({ colour });
      store.update((state) => ({ ...state, selection: { ...state.selection, category: null } }));
      void evaluate();
    },

    showColumns(columns: readonly string[]): void {
      view({ columns });
      void evaluate();
    },

    showAreas: (areas: boolean) => view({ areas }),
    show: (shown: View['shown']) => view({ shown }),
    showOnlySelected: (onlySelected: boolean) => view({ onlySelected }),
    speak: (locale: Locale) => prefer({ locale }),
    dress: (theme: Preferences['theme']) => prefer({ theme }),
    calm: (calm: boolean) => prefer({ calm }),

    choose(finding: Finding, index: ReadonlyMap<string, number>): void {
      store.update((state) => ({ ...state, selection: chosen(state.selection, finding, index) }));
      const { layer } = finding;
      const there = store.state.study?.study.layers.some(({ id }) => id === layer) ?? false;
      if (layer !== null && there && store.state.selection.finding !== null) this.showLayer(layer);
    },

    click: (person: number, adding: boolean) =>
      store.update((state) => ({ ...state, selection: clicked(state.selection, person, adding) })),

    /** One person, while the finding that led there stays open. */
    focusOn: (person: number) =>
      store.update((state) => ({
        ...state,
        selection: { ...state.selection, people: new Set([person]), hovered: null },
      })),

    select: (people: Iterable<number>) =>
      store.update((state) => ({ ...state, selection: just(people) })),

    light: (category: string) =>
      store.update((state) => {
        const same = state.selection.category === category;
        return { ...state, selection: same ? nobody : { ...nobody, category } };
      }),

    hover: (hovered: number | null) =>
      store.update((state) =>
        state.selection.hovered === hovered
          ? state
          : { ...state, selection: { ...state.selection, hovered } },
      ),

    clear: () =>
      store.update((state) =>
        state.selection === nobody ? state : { ...state, selection: nobody },
      ),
  };
}

interface AskOptions {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

function empty(fault: Fault | null): State['stage'] {
  const nothing = { issues: [], name: '', files: [], reading: {}, settling: null };
  return { kind: 'open', fault, ...nothing };
}

/** The first layer of the study, coloured by its groups. */
function firstView(study: Study, view: View): View {
  const layer = study.layers[0]?.id ?? '';
  const colour: ColourBy =
    study.group === null
      ? { kind: 'measure', id: 'community' }
      : { kind: 'attribute', id: study.group };
  const first = { ...view, colour, onlySelected: false, wave: study.waves[0]?.id ?? '' };
  return { ...first, layer: '', size: null, ...forLayer(study, { ...first, layer: '' }, layer) };
}

/** Size and columns follow the layer as long as the user has not chosen others. */
function forLayer(study: Study, view: View, layer: string): Partial<View> {
  const directed = (id: string) => study.layers.find((each) => each.id === id)?.directed ?? false;
  const untouched =
    view.layer === '' ||
    String(view.columns) === String(firstColumns(directed(view.layer), study.group));
  const sized = view.layer === '' || view.size === firstSize(study, view.layer);
  return {
    layer,
    ...(untouched ? { columns: firstColumns(directed(layer), study.group) } : {}),
    ...(sized ? { size: firstSize(study, layer) } : {}),
  };
}
