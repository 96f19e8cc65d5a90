import type { tieLossDefinitions } from '../../../measures/brokerage/tie-loss-definitions.ts';
import type { layerDefinitions } from '../../../measures/relations/layer-definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const layers: WordsOf<typeof layerDefinitions> = {
  pnCentrality: {
    name: 'Standing among likes and clashes (PN)',
    plain:
      'How well someone stands where there is liking and clash: above 1 liked by the well liked, below 1 in conflict.',
    caution:
      'Where one says liking and the other clash, the pair counts as liking; look at both reports before acting.',
  },
  inPnCentrality: {
    name: 'Standing in what others report (PN, in)',
    plain:
      'How this person stands by what others report of them: above 1 liked, below 1 named in clashes; reports of people who are well placed themselves weigh more.',
    caution:
      'One report is enough to lower the value. Where somebody reports both liking and a clash with the same person, it counts as liking.',
  },
  outPnCentrality: {
    name: 'Standing by own reports (PN, out)',
    plain:
      'How this person stands by what they report themselves: above 1 likes people who are well regarded, below 1 clashes with them.',
    caution:
      'It speaks of whom a person likes and clashes with, not of how they are regarded. Who did not answer has 1.',
  },
  balance: {
    name: 'Balance',
    plain:
      'Which share of the closed threesomes is at peace with itself: friends agree on whom they like and with whom they clash.',
    caution: 'Low balance is where sides are still being taken.',
  },
  multiplexDegree: {
    name: 'Ties in all layers',
    plain:
      'How many ties this person has over all layers but those of conflict; the same contact counts once per layer.',
  },
  multiplexContacts: {
    name: 'Contacts in all layers',
    plain: 'With how many different people this person is tied in any layer but those of conflict.',
  },
  multiplexShare: {
    name: 'Share of manifold ties',
    plain: 'With which share of the contacts this person is tied for more than one thing.',
  },
  multiplexParticipation: {
    name: 'Spread over layers',
    plain:
      'How evenly this person’s ties spread over the layers: 0 all in one, 1 equally many in each.',
  },
  roleProfiles: {
    name: 'Role profiles',
    plain:
      'What each person is sought for: the share of people who name them, and where that puts them, layer by layer.',
  },
  degreeAssortativity: {
    name: 'Degree assortativity',
    plain:
      'Whether the well connected are tied with the well connected (above 0) or with the little connected (below 0).',
  },
  numericAssortativity: {
    name: 'Assortativity by numbers',
    plain:
      'Whether people are tied with others of similar tenure, age and the like: 1 like with like, −1 opposites.',
  },
};

export const tieLoss: WordsOf<typeof tieLossDefinitions> = {
  valenteFujimoto: {
    name: 'Bridging (Valente–Fujimoto)',
    plain:
      'How much nearer each of this person’s ties brings the whole network together, on average: who bridges without having many ties.',
  },
};
