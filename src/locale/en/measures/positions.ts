import type { positionDefinitions } from '../../../measures/groups/position-definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const positions: WordsOf<typeof positionDefinitions> = {
  leiden: {
    name: 'Community (Leiden)',
    plain:
      'The small group this person belongs to by the ties alone, none of the groups being loosely strung together; for the network, how clearly it falls into such groups.',
    caution: 'Another division may fit almost as well, so a single person’s place is not certain.',
  },
  position: {
    name: 'Position (CONCOR)',
    plain:
      'Which people are tied to the same others and so play the same part, and how those parts are tied to each other.',
    caution:
      'The method always finds positions; the share of variance they explain says whether they mean anything.',
  },
  profileDistance: {
    name: 'Difference in ties',
    plain:
      'How differently two people are tied to all others: 0 where either could take the other’s place.',
  },
  mixing: {
    name: 'Mixing table',
    plain:
      'Ties within and between groups beside what three kinds of chance would give: the same density everywhere, the totals of both groups, or everybody’s own number of ties.',
  },
};
