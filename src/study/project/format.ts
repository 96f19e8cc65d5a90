/** The first entry of every project file, with the version of its format. */
export const projectKey = 'guanxi-project';

/** The version that is written. Older ones are read through the chain of migrations. */
export const projectVersion = 2;

/** Whether a file is called what project files are called. */
export function isProjectName(name: string): boolean {
  return name.toLowerCase().endsWith('.guanxi.json');
}

/** What the project file of an input is called where nothing else is said. */
export function projectNameFor(input: string): string {
  return `${input.replace(/\.[a-z\d#]{1,8}$/i, '') || 'study'}.guanxi.json`;
}

/** One file that a project was made from. */
export interface ProjectInput {
  /** The path from the folder of the project file, with forward slashes. */
  readonly file: string;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** `survey`: the export whose place the next one takes; the other files stay. */
  readonly role?: 'survey' | undefined;
}
