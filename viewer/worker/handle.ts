import {
  type AnySource,
  BudgetError,
  diagnose,
  type Executor,
  encodingQuestionOf,
  evaluate,
  type Layer,
  type Locale,
  layout,
  type Network,
  network,
  OptionError,
  type Partition,
  partition,
  policyFor,
  type Reading,
  type ReadOptions,
  readStudy,
  release,
  Sealed,
  type Study,
  union,
  usualFlow,
  usualSensitivity,
  WorkerLostError,
} from '../../src/index.ts';
import { sourceOf } from './page-file.ts';
import type {
  Answer,
  Call,
  DiagnosisRequest,
  Fault,
  KindRequest,
  Message,
  Opened,
  Progress,
  RequestOf,
  ResponseOf,
  ScoresRequest,
  Settling,
} from './protocol.ts';

/** A study as a server hands it over: bytes and how to read them. */
export interface Served {
  readonly sources: readonly AnySource[];
  readonly reading: ReadOptions;
  readonly locale: Locale;
}

/** What the worker needs from outside: someone to answer to, and the server's study if there is one. */
interface Surroundings {
  post(answer: Answer): void;
  served(signal: AbortSignal): Promise<Served | null>;
  /** Who does heavy work; the worker's own thread where there is nobody. */
  readonly executor?: Executor;
}

/** Raised where the page's session with its server has ended. */
export class SessionError extends Error {}

/** Whoever opens a file here holds all of it, so the page shows what an analyst may see. */
const policy = policyFor('analyst');
/** One seed for every picture and test, so that the same file always looks and reads the same. */
const SEED = 1;

interface Work {
  readonly signal: AbortSignal;
  report(step: Progress['step'], share: number | null): void;
}

/**
 * The worker's side of the conversation: takes calls, answers each one once. The study it holds is
 * the last one opened; only what a release lets through is posted.
 */
export function desk(surroundings: Surroundings): (call: Call) => Promise<void> {
  const running = new Map<number, AbortController>();
  let study: Study | null = null;
  /** What is asked of a study waits until it is open: a replaced worker opens it anew. */
  let opening: Promise<unknown> = Promise.resolve();

  const opened = async (served: Served, locale: Locale | null, work: Work): Promise<Opened> => {
    work.report('reading', null);
    const reading = await readStudy(served.sources, {
      ...served.reading,
      sums: true,
      now: () => performance.now(),
      signal: work.signal,
      onProgress: inPercent((share) => work.report('reading', share)),
    });
    work.signal.throwIfAborted();
    study = reading.study;
    const name = served.sources[0]?.name ?? '';
    const settling = await settlingOf(reading, served.sources);
    const { issues, accounting } = reading;
    const rest = { issues, accounting, locale, name, settling };
    if (study === null) return { ...rest, study: null, positions: null };
    work.report('layout', null);
    await breath();
    work.signal.throwIfAborted();
    const positions = layout(everyday(study), { seed: SEED, groups: groupsOf(study, study.group) });
    return { ...rest, study: release(Sealed.of(study), policy), positions };
  };

  const answers: {
    [M in Message]: (request: RequestOf<M>, work: Work) => Promise<ResponseOf<M>>;
  } = {
    'open-served': async (_, work) => {
      const served = await surroundings.served(work.signal);
      return served === null ? null : opened(served, served.locale, work);
    },
    'open-sources': ({ files, reading }, work) =>
      opened({ sources: files.map(sourceOf), reading, locale: 'en' }, null, work),
    declare: async (request) => {
      study = declared(held(study), request);
      return release(Sealed.of(study), policy);
    },
    scores: async (request, work) => {
      work.report('scores', null);
      await breath();
      work.signal.throwIfAborted();
      const sealed = await evaluate(held(study), scoresOf(request), {
        executor: surroundings.executor,
        signal: work.signal,
        onProgress: (share) => work.report('scores', share),
      });
      return release(sealed, policy);
    },
    diagnosis: async (request, work) => {
      work.report('diagnosis', null);
      return release(await diagnosisOf(held(study), request, surroundings, work), policy);
    },
  };

  return async (call) => {
    const { id } = call;
    if (call.message === 'cancel') {
      running.get(id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    const work: Work = {
      signal: controller.signal,
      report: (step, share) =>
        surroundings.post({ id, kind: 'progress', progress: { step, share } }),
    };
    try {
      const answer = answers[call.message] as (
        request: unknown,
        work: Work,
      ) => Promise<ResponseOf<Message>>;
      const opens = call.message === 'open-served' || call.message === 'open-sources';
      if (!opens) await opening;
      controller.signal.throwIfAborted();
      const answering = answer(call.request, work);
      if (opens) opening = answering.catch(() => null);
      const response = await answering;
      controller.signal.throwIfAborted();
      surroundings.post({ id, kind: 'done', response });
    } catch (error) {
      surroundings.post({ id, kind: 'fault', fault: faultOf(error, controller.signal) });
    } finally {
      running.delete(id);
    }
  };
}

/** What the page may ask the user about, and can keep. */
async function settlingOf(
  { issues, survey, questions = [], project, inputs = [] }: Reading,
  sources: readonly AnySource[],
): Promise<Settling> {
  // Whoever chose a wrong encoding is shown how the file reads in others.
  const wrong = issues.find(({ code }) => code === 'ENCODING_WRONG')?.file;
  const source = sources.find(({ name }) => name === wrong);
  const more = source === undefined ? [] : [encodingQuestionOf(source.name, await bytesOf(source))];
  return {
    survey: survey ?? null,
    questions: [...questions, ...more],
    project: project ?? null,
    inputs,
  };
}

/** The beginning of a file, which is enough to tell encodings by. */
async function bytesOf(source: AnySource): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes;
  for await (const chunk of source.stream()) return chunk;
  return new Uint8Array();
}

/** A message a percent is enough, however small the pieces of a file are. */
function inPercent(report: (share: number) => void): (share: number) => void {
  let last = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent === last) return;
    last = percent;
    report(share);
  };
}

/** The study with one layer of another kind, flowing and as sensitive as that kind usually is. */
function declared(study: Study, { layer, kind }: KindRequest): Study {
  const usual = { kind, flow: usualFlow(kind), sensitivity: usualSensitivity(kind) };
  return {
    ...study,
    layers: study.layers.map((each) => (each.id === layer ? { ...each, ...usual } : each)),
  };
}

function diagnosisOf(
  study: Study,
  { wave, group }: DiagnosisRequest,
  { executor }: Pick<Surroundings, 'executor'>,
  work: Work,
) {
  return diagnose(study, {
    wave,
    ...(group === null ? {} : { group }),
    seed: SEED,
    executor,
    signal: work.signal,
    onProgress: (share) => work.report('diagnosis', share),
  });
}

function scoresOf({ layer, wave, group, measures }: ScoresRequest) {
  return { layer, wave, measures, seed: SEED, ...(group === null ? {} : { group }) };
}

/**
 * The network the map is drawn from: every layer and wave in which people are near each other, so
 * that nobody moves when another layer is shown. Conflict keeps people apart and is left out, unless
 * there is nothing else.
 */
function everyday(study: Study): Network {
  const near = study.layers.filter((layer) => layer.kind !== 'conflict');
  const drawn: readonly Layer[] = near.length > 0 ? near : study.layers;
  return union(
    drawn.flatMap((layer) =>
      study.waves.map((wave) => network(study, layer.id, { wave: wave.id })),
    ),
  );
}

function groupsOf(study: Study, attribute: string | null): Partition | null {
  return attribute === null ? null : partition(study, attribute);
}

function held(study: Study | null): Study {
  if (study === null) throw new OptionError('study', study, 'an opened study');
  return study;
}

/** Lets messages that wait, a cancellation among them, be heard before long work. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function faultOf(error: unknown, signal: AbortSignal): Fault {
  const detail = error instanceof Error ? error.message : String(error);
  if (signal.aborted) return { code: 'cancelled', detail };
  if (error instanceof BudgetError) return { code: 'budget', detail };
  if (error instanceof OptionError) return { code: 'option', detail };
  if (error instanceof WorkerLostError) return { code: 'worker-lost', detail };
  if (error instanceof SessionError) return { code: 'session', detail };
  return { code: 'unexpected', detail };
}
