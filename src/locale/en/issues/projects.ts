import type { IssueTold } from '../../issue-words.ts';
import { expected } from './study-file.ts';

const faults: Readonly<Record<string, string>> = {
  text: 'The project file is no UTF-8 text; it is damaged or something else.',
  size: 'The project file is far larger than any that guanxi writes.',
  depth: 'The project file is nested too deeply; it is damaged or something else.',
  syntax: 'The project file is cut off or damaged here.',
};

const expectations: Readonly<Record<string, string>> = {
  version: 'expected the number of a version',
  once: 'it occurs twice',
  inside: 'expected a path within the folder of the project',
  checksum: 'expected 64 digits and letters from a to f',
  'whole-0': 'expected a whole number of at least 0',
  'whole-3': 'expected a whole number of at least 3',
};

/** The project file. */
export const projects = {
  PROJECT_DAMAGED: {
    text: ({ fault }) => faults[String(fault)] ?? faults.syntax!,
    advice:
      'Put back an earlier copy, or delete the file: guanxi import FILE -o FOLDER makes a new one.',
    onPage: 'Put back an earlier copy, or open the files without it and save a new one.',
  },
  PROJECT_INVALID: {
    text: (facts) =>
      `${facts.path || 'The project file'}: ${expectations[String(facts.expected)] ?? `expected ${expected(facts)}`}.`,
    advice: 'Correct the entry, or put back an earlier copy of the project file.',
  },
  PROJECT_NEWER: {
    text: ({ version, current }) =>
      `The project was written by a newer guanxi (format ${version}; this one reads up to ${current}).`,
    advice: 'Install the current version of guanxi; the file stays as it is.',
  },
  PROJECT_EDITED: {
    text: 'The project file no longer fits its checksum: it was edited by hand, or it is damaged.',
    advice:
      'If you edited it, say so with --accept-edits and it is sealed anew; if not, put back an earlier copy.',
  },
  PROJECTS_SEVERAL: {
    text: ({ other }) => `There is a second project file beside ${other}.`,
    advice: 'Name the one that holds with --project, or move the other away.',
    onPage: 'Open only the project file that holds.',
  },
  PROJECT_KEY_UNKNOWN: {
    text: ({ path }) => `${path} is not a known entry of a project; it is kept and has no effect.`,
    advice: 'Check the spelling; a newer guanxi may know it.',
  },
  PROJECT_INPUT_CHANGED: {
    text: ({ input }) => `${input} is no longer the file that the project was made from.`,
    advice:
      'If it is a new export, check that the answers and the recipe of the project still fit it.',
  },
  PROJECT_INPUT_NEW: {
    text: 'The project does not name this file; its answers and recipes are followed for it all the same.',
    advice: 'Nothing to do; guanxi import FILE -o FOLDER takes it into the project.',
    onPage: 'Nothing to do; saving the project file takes it in.',
  },
  PROJECT_MIGRATED: {
    text: ({ version, current }) =>
      `The project was written by an older guanxi (format ${version}) and is read as format ${current}.`,
    advice: 'Nothing to do; it is written in the new format the next time.',
  },
} satisfies Record<string, IssueTold>;
