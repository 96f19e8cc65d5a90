import type { relaxationDefinitions } from '../../../measures/cohesion/relaxation-definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const relaxations: WordsOf<typeof relaxationDefinitions> = {
  nCliques: {
    name: 'N-cliques',
    plain: 'Circles of at least three people who are all within two steps of each other.',
    caution:
      'The steps may lead through outsiders; such a circle need not hold together by itself.',
  },
  nClans: {
    name: 'N-clans',
    plain:
      'Circles of people within two steps of each other that hold together without outsiders: the n-cliques that do.',
  },
  nClubs: {
    name: 'N-clubs',
    plain:
      'The largest circles in which everybody reaches everybody in two steps without leaving the circle.',
  },
  kPlexes: {
    name: 'K-plexes',
    plain:
      'Circles of at least four people in which everybody has a tie with all of the others but one.',
  },
  cliqueTree: {
    name: 'Tree of cliques',
    plain:
      'How the small circles overlap and grow together: those who share most of them are joined first.',
  },
};
