import type { structureDefinitions } from '../../../measures/cohesion/structure-definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const structure: WordsOf<typeof structureDefinitions> = {
  corePeriphery: {
    name: 'Core and periphery',
    plain:
      'Who belongs to the inner circle, and how well the network fits the picture of one circle with everybody else around it.',
    caution:
      'There is a best core in every network; only a high fit says that it has one worth the name.',
  },
  coreScore: {
    name: 'Coreness by degrees',
    plain:
      'How far inside the one core of the network this person stands, by degrees instead of in or out.',
  },
};
