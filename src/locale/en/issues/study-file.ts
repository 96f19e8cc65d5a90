import type { Facts, IssueTold } from '../../issue-words.ts';

const expectations: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object in { }',
  array: 'a list in [ ]',
  tuple: 'an object in { }',
  'not-empty': 'at least one entry',
  unique: 'an id that no other entry has',
  other: 'something else',
};

/** What an entry should have been. */
export const expected = ({ expected: form, choices }: Facts) =>
  form === 'at-least'
    ? `a number of at least ${choices}`
    : form === 'choice'
      ? `one of ${String(choices)
          .split(', ')
          .map((choice) => expectations[choice] ?? choice)
          .join(', ')}`
      : (expectations[String(form)] ?? expectations.other);

/** The study file and graph files. */
export const studyFile = {
  STUDY_FILE_SYNTAX: {
    text: ({ fault }) =>
      fault === 'depth'
        ? 'The JSON file is nested too deeply.'
        : 'The file is not valid JSON from this place on.',
    advice: 'Look for a missing comma, quotation mark or bracket just before this place.',
  },
  STUDY_FILE_INVALID: {
    text: (facts) => `${facts.path || 'The study file'}: expected ${expected(facts)}.`,
    advice: 'Correct the entry.',
  },
  STUDY_FILE_NEWER: {
    text: ({ version }) => `The study was written by a newer guanxi (format ${version}).`,
    advice: 'Install the current version of guanxi.',
  },
  STUDY_FILE_KEY_UNKNOWN: {
    text: ({ path }) => `${path} is not a known entry and has no effect.`,
    advice: 'Check the spelling, or delete the entry.',
  },
  STUDY_FILE_KEY_REPEATED: {
    text: ({ path }) => `${path} occurs twice in the same object; the last one counts.`,
    advice: 'Delete one of them.',
  },
  GRAPH_KEY_REPEATED: {
    text: 'An object of the file has the same key twice; the last one counts.',
    advice: 'Delete one of them.',
  },
  GRAPH_FILE_INVALID: {
    text: ({ path }) => `The JSON file is no graph: it has no list called ${path}.`,
    advice: 'A graph file has nodes and edges; a study file must be called study.json.',
  },
} satisfies Record<string, IssueTold>;
