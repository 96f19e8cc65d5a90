import type { groupsDefinitions } from '../../../measures/groups/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const groups: WordsOf<typeof groupsDefinitions> = {
  community: {
    name: 'Community',
    plain:
      'The number of the small group this person belongs to, found from the ties alone: more ties inside than between.',
    caution: 'Another division may fit almost as well, so a single person’s place is not certain.',
  },
  eiIndex: {
    name: 'E-I index',
    plain:
      'Whether ties stay inside the groups (−1) or reach across (+1), for a person, a group or the whole network.',
    caution:
      'With many small groups most ties cross by chance alone: read it beside the chance value. Groups count every tie once.',
  },
  'eiIndex.expected': {
    name: 'E-I index, by chance',
    plain: 'The E-I index a group of this size would have if ties fell anywhere.',
  },
  'eiIndex.pLower': {
    name: 'E-I index, p (closed)',
    plain: 'How often a group of this size, put together at random, would be at least as closed.',
  },
  'eiIndex.pUpper': {
    name: 'E-I index, p (open)',
    plain: 'How often a group of this size, put together at random, would be at least as open.',
  },
  'eiIndex.memberPooled': {
    name: 'E-I index, members pooled',
    plain:
      'The E-I index of a group with its members’ own counts added up, so that a tie inside counts for both ends.',
  },
  densityMatrix: {
    name: 'Ties within and between groups',
    plain:
      'Of the ties there could be within each group and between each two, the share there is, beside what chance would give.',
    caution: 'Cells nobody answered are not counted as possible.',
  },
  coleman: {
    name: 'Homophily of the group (Coleman)',
    plain:
      'How much more the members name each other than their share of all people would explain: 1 only each other, 0 as by chance, −1 never.',
  },
  homophily: {
    name: 'Homophily',
    plain:
      'Whether people are tied with others of their own group more than with the rest, in several measures.',
  },
  modularity: {
    name: 'Modularity of the communities',
    plain:
      'How clearly the network falls into small groups: the share of ties inside them, less the share expected by chance.',
    caution:
      'Networks without any structure reach 0.2 to 0.4 as well when they are small and sparse.',
  },
};
