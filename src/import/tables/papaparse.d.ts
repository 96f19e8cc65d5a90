/* The slice of papaparse in use; its published types bring all of Node's with them. */
declare module 'papaparse' {
  interface Settings {
    readonly delimiter?: string;
    readonly newline?: '\r\n' | '\n' | '\r';
    readonly quoteChar?: string;
    readonly preview?: number;
    readonly skipEmptyLines?: boolean;
  }
  interface Fault {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    readonly code: string;
    readonly row?: number;
    readonly index?: number;
  }
  interface Result {
    readonly data: string[][];
    readonly errors: readonly Fault[];
  }
  const papaparse: { parse(text: string, settings: Settings): Result };
  // biome-ignore lint/style/noDefaultExport: the package has no other export.
  export default papaparse;
}
