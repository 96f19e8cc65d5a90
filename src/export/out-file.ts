/** A file to be written; its name is relative to the folder it goes to. */
export interface OutFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
