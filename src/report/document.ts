/*
 * The report as a document: pages of blocks, with every sentence in its final words. It is built
 * once from a released diagnosis; HTML and Markdown are two ways of writing it down. In all text,
 * what users typed stands between isolating marks (see `user-text.ts`).
 */

export interface Document {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly kind: string;
  readonly contents: string;
  readonly pages: readonly Page[];
  readonly colophon: string;
}

export interface Page {
  readonly id: string;
  readonly topic: string;
  /** The finding of the page in one sentence. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'note'; readonly title: string; readonly items: readonly string[] }
  | Figures
  | Headlines
  | Bars
  | Matrix
  | MapBlock
  | DataTable
  | RoleTable
  | PersonBlock
  | FindingBlock
  | Terms;

/** A few numbers that frame everything else. */
export interface Figures {
  readonly kind: 'figures';
  readonly items: readonly {
    readonly value: string;
    readonly label: string;
    readonly note: string;
  }[];
}

/** The few sentences to remember, numbered. */
export interface Headlines {
  readonly kind: 'headlines';
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly source: string }[];
}

/** Shares as bars against a line that marks enough. */
export interface Bars {
  readonly kind: 'bars';
  readonly caption: string;
  readonly mark: { readonly share: number; readonly label: string };
  readonly rows: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  /** `null` where it is not known or not shown; `text` says which. */
  readonly share: number | null;
  readonly text: string;
}

/** Shares of possible ties, by group of the person who names and group of the person named. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly caption: string;
  readonly corner: string;
  readonly groups: readonly string[];
  readonly cells: readonly (readonly MatrixCell[])[];
  readonly legend: readonly { readonly state: MatrixCell['state']; readonly text: string }[];
}

export interface MatrixCell {
  readonly state: 'shown' | 'hidden' | 'empty';
  /** 0 to 1 of the darkest cell of the table. */
  readonly tone: number;
  readonly text: string;
  readonly detail: string;
}

/** A drawn network. */
export interface MapBlock {
  readonly kind: 'map';
  readonly caption: string;
  readonly description: string;
  readonly people: readonly MapPerson[];
  readonly ties: readonly {
    readonly from: number;
    readonly to: number;
    readonly across: boolean;
  }[];
  /** Ties show who named whom by their shape. */
  readonly tapered: boolean;
  readonly legend: {
    readonly title: string;
    readonly groups: readonly { readonly mark: number; readonly text: string }[];
    readonly hints: readonly string[];
  };
}

export interface MapPerson {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Place in the legend. */
  readonly mark: number;
  readonly title: string;
  /** Named in the picture itself; the others only on hovering. */
  readonly label: string | null;
}

export interface DataTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers stand right. */
  readonly numeric: readonly boolean[];
}

/** Who holds which role, with how sure each is. */
export interface RoleTable {
  readonly kind: 'roles';
  readonly caption: string;
  readonly corner: string;
  readonly roles: readonly { readonly name: string; readonly plain: string }[];
  readonly people: readonly {
    readonly name: string;
    readonly group: string | null;
    readonly cells: readonly (RoleCell | null)[];
  }[];
}

interface RoleCell {
  readonly share: number | null;
  readonly text: string;
}

/** One person with all their roles and the reason for each. */
export interface PersonBlock {
  readonly kind: 'person';
  readonly name: string;
  readonly group: string | null;
  readonly roles: readonly {
    readonly name: string;
    readonly plain: string;
    readonly reason: string;
    readonly certainty: Certain | null;
    readonly evidence: readonly string[];
  }[];
}

export interface Certain {
  readonly share: number;
  readonly text: string;
}

export interface FindingBlock {
  readonly kind: 'finding';
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly peopleTitle: string;
  readonly people: readonly {
    readonly name: string;
    readonly role: string;
    readonly reason: string;
    readonly certainty: Certain | null;
  }[];
  readonly evidence: Omit<DataTable, 'kind'> | null;
  readonly ties: { readonly title: string; readonly items: readonly string[] } | null;
  readonly actions: { readonly title: string; readonly items: readonly string[] };
  readonly caveats: { readonly title: string; readonly items: readonly string[] };
}

interface Terms {
  readonly kind: 'terms';
  readonly items: readonly { readonly term: string; readonly meaning: string }[];
}
