import type {
  Accounting,
  Diagnosis,
  EncodingQuestion,
  Issue,
  LayerKind,
  Locale,
  Positions,
  ProjectInput,
  ProjectNotes,
  ReadOptions,
  Refusal,
  Released,
  Scores,
  Study,
  SurveyNotes,
} from '../../src/index.ts';
import type { PageFile } from './page-file.ts';

/** What a reading leaves for the user to settle, and to keep in a project file. */
export interface Settling {
  readonly survey: SurveyNotes | null;
  readonly questions: readonly EncodingQuestion[];
  readonly project: ProjectNotes | null;
  readonly inputs: readonly ProjectInput[];
}

/** What the page gets of a study it opened; results still sealed never leave the worker. */
export interface Opened {
  readonly issues: readonly Issue[];
  readonly accounting: Accounting;
  /** Null where an issue stopped the reading. */
  readonly study: Released<Study> | Refusal | null;
  /** One place per person for all layers and waves; null with the study. */
  readonly positions: Positions | null;
  /** The language the study was served in, where it was. */
  readonly locale: Locale | null;
  /** The name under which it was opened, for people to recognize. */
  readonly name: string;
  readonly settling: Settling;
}

export interface ScoresRequest {
  readonly layer: string;
  readonly wave: string;
  readonly group: string | null;
  readonly measures: readonly string[];
}

export interface KindRequest {
  readonly layer: string;
  readonly kind: LayerKind;
}

export interface DiagnosisRequest {
  readonly wave: string;
  readonly group: string | null;
}

/** The whole conversation between page and worker: message → [request, response]. */
interface Protocol {
  /** The study of the server this page came from; null if it has none. */
  'open-served': [request: null, response: Opened | null];
  'open-sources': [
    request: { readonly files: readonly PageFile[]; readonly reading: ReadOptions },
    response: Opened,
  ];
  /** Says what a relation is about, where the file did not. */
  declare: [request: KindRequest, response: Released<Study> | Refusal];
  scores: [request: ScoresRequest, response: Released<Scores> | Refusal];
  diagnosis: [request: DiagnosisRequest, response: Released<Diagnosis> | Refusal];
}

export type Message = keyof Protocol;
export type RequestOf<M extends Message> = Protocol[M][0];
export type ResponseOf<M extends Message> = Protocol[M][1];

/** Why something could not be done. Words for each stand in the catalogue. */
export type FaultCode =
  | 'cancelled'
  | 'session'
  | 'unreachable'
  | 'budget'
  | 'option'
  | 'worker-lost'
  | 'unexpected';

export interface Fault {
  readonly code: FaultCode;
  /** For whoever repairs the program; never shown as the explanation itself. */
  readonly detail: string;
}

/** How far some work is; the share is null where nobody can tell. */
export interface Progress {
  readonly step: 'reading' | 'layout' | 'scores' | 'diagnosis';
  readonly share: number | null;
}

/** Page → worker. */
export type Call =
  | {
      readonly [M in Message]: {
        readonly id: number;
        readonly message: M;
        readonly request: RequestOf<M>;
      };
    }[Message]
  | { readonly id: number; readonly message: 'cancel' };

/** Worker → page. */
export type Answer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'done'; readonly response: ResponseOf<Message> }
  | { readonly id: number; readonly kind: 'fault'; readonly fault: Fault };
