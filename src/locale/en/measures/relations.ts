import type { relationsDefinitions } from '../../../measures/relations/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const relations: WordsOf<typeof relationsDefinitions> = {
  simmelianDegree: {
    name: 'Simmelian degree',
    plain: 'With how many people this person has a mutual tie that a third person is part of too.',
  },
  simmelian: {
    name: 'Simmelian strength of a tie',
    plain:
      'How many third people both ends of a mutual tie have mutual ties with: such ties last longest and bind most.',
  },
};
