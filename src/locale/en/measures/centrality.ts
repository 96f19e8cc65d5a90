import type { centralityDefinitions } from '../../../measures/centrality/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const centrality: WordsOf<typeof centralityDefinitions> = {
  inDegree: {
    name: 'In-degree',
    plain: 'How many people name this person: how sought after they are.',
  },
  outDegree: {
    name: 'Out-degree',
    plain: 'How many people this person names.',
    caution:
      'Where the survey limits the number of names, it says more about the limit than about the person.',
  },
  degree: {
    name: 'Degree',
    plain: 'With how many different people this person has a tie, whoever named whom.',
  },
  inStrength: {
    name: 'In-strength',
    plain: 'How strongly others name this person, all strengths added up.',
  },
  outStrength: {
    name: 'Out-strength',
    plain: 'How strongly this person names others, all strengths added up.',
  },
  betweenness: {
    name: 'Betweenness',
    plain:
      'How often this person (or this tie) lies on the shortest way between two others: where things pass, and where they can get stuck.',
    caution: 'A high value inside one team does not make a person a bridge between teams.',
  },
  inCloseness: {
    name: 'In-closeness',
    plain: 'How few steps everybody else needs to reach this person along the ties.',
    caution:
      'Has no value where somebody has no way to this person; the harmonic form always has one.',
  },
  outCloseness: {
    name: 'Out-closeness',
    plain: 'How few steps this person needs to reach everybody else along the ties.',
    caution:
      'Has no value where this person has no way to somebody; the harmonic form always has one.',
  },
  closeness: {
    name: 'Closeness',
    plain: 'How few steps away this person is from everybody else, whoever named whom.',
    caution:
      'Has no value where the network is in several pieces; the harmonic form always has one.',
  },
  inHarmonic: {
    name: 'In-harmonic closeness',
    plain:
      'How near this person is for everybody else along the ties, from 0 (nobody has a way to them) to 1 (everybody names them).',
  },
  outHarmonic: {
    name: 'Out-harmonic closeness',
    plain:
      'How near everybody else is for this person along the ties, from 0 (they reach nobody) to 1 (they name everybody).',
  },
  harmonic: {
    name: 'Harmonic closeness',
    plain:
      'How near this person is to everybody else, whoever named whom, from 0 (no ties) to 1 (a tie with everybody).',
  },
  reach2: {
    name: 'Reach in two steps',
    plain:
      'How many people this person reaches directly or through one other, the way the resource flows.',
  },
  reach: {
    name: 'Reach in k steps',
    plain:
      'How many people this person reaches in so many steps (three unless set), the way the resource flows.',
  },
  eigenvector: {
    name: 'Eigenvector centrality',
    plain: 'How well connected this person is to people who are well connected themselves.',
    caution: 'In a network of several pieces only the strongest piece has values above 0.',
  },
  pagerank: {
    name: 'PageRank',
    plain:
      'How much standing comes to this person from those who name them and, through these, from those behind them.',
  },
  hub: {
    name: 'Hub',
    plain:
      'How well this person knows whom to ask: they name those whom the others who know also name.',
  },
  authority: {
    name: 'Authority',
    plain: 'How much this person is named by those who know whom to ask.',
  },
  bonacich: {
    name: 'Bonacich power',
    plain:
      'How much this person gains from contacts who have many contacts themselves, the farther ones counting less.',
  },
  katz: {
    name: 'Katz status',
    plain: 'How many chains of naming end at this person, longer ones counting less.',
  },
};
