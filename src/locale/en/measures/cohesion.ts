import type { cohesionDefinitions } from '../../../measures/cohesion/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const cohesion: WordsOf<typeof cohesionDefinitions> = {
  clustering: {
    name: 'Clustering',
    plain: 'How many of this person’s contacts know each other: 1 where all do, 0 where none do.',
  },
  coreness: {
    name: 'Coreness',
    plain:
      'How deep in the dense part of the network this person is: the largest k such that they belong to a set in which everybody has k ties inside.',
  },
  cutpoint: {
    name: 'Cutpoint',
    plain: 'Whether the network falls into more pieces without this person.',
  },
  cliqueCount: {
    name: 'Number of cliques',
    plain:
      'To how many small circles, in which everybody has a tie with everybody, this person belongs.',
  },
  component: {
    name: 'Component',
    plain: 'In which separate piece of the network this person is.',
    caution: 'The number only tells pieces apart; it is no rank.',
  },
  bridge: {
    name: 'Bridge',
    plain: 'Whether this tie is the only connection between two parts of the network.',
  },
  localBridgeSpan: {
    name: 'Local bridge span',
    plain:
      'How many steps the detour takes if this tie is lost: 2 where the two have a common contact, more where they have none.',
  },
  n: {
    name: 'People',
    plain: 'How many people the network has.',
  },
  ties: {
    name: 'Ties',
    plain:
      'How many ties there are; an undirected one counts once, of a mutual one each direction.',
  },
  density: {
    name: 'Density',
    plain:
      'Which share of all the ties there could be there is, among those somebody answered for.',
    caution: 'Larger networks are less dense by nature; compare only networks of similar size.',
  },
  arcReciprocity: {
    name: 'Reciprocity of ties',
    plain: 'Which share of the ties is returned.',
  },
  dyadReciprocity: {
    name: 'Reciprocity of pairs',
    plain: 'Which share of the pairs with a tie name each other.',
  },
  transitivity: {
    name: 'Transitivity',
    plain: 'How often the contacts of a contact are contacts too.',
  },
  triadCensus: {
    name: 'Triad census',
    plain:
      'How often each of the sixteen ways in which three people can stand to each other occurs.',
  },
  meanDistance: {
    name: 'Mean distance',
    plain: 'How many steps people need on average to reach those whom they reach at all.',
    caution: 'Pairs without a path do not count; look at the share that is reachable as well.',
  },
  diameter: {
    name: 'Diameter',
    plain: 'How many steps the longest of the shortest ways has.',
  },
  compactness: {
    name: 'Compactness',
    plain:
      'How near people are to each other on the whole, from 0 (no ties) to 1 (everybody tied to everybody).',
  },
  reachableShare: {
    name: 'Reachable share',
    plain:
      'In which share of the pairs one person can reach the other along the direction of the ties.',
  },
  fragmentation: {
    name: 'Fragmentation',
    plain: 'Which share of the pairs of people has no connection at all.',
  },
  distanceFragmentation: {
    name: 'Distance-weighted fragmentation',
    plain:
      'How far people are from each other on the whole: 0 where everybody is tied to everybody, 1 where nobody is tied to anybody.',
  },
  components: {
    name: 'Components',
    plain: 'Into how many separate pieces the network falls.',
  },
  strongComponents: {
    name: 'Strong components',
    plain:
      'How many circles there are in which everybody reaches everybody along the direction of the ties; a person in none counts as one.',
  },
  cutpoints: {
    name: 'Number of cutpoints',
    plain: 'How many people there are without whom the network would fall into more pieces.',
  },
  bridges: {
    name: 'Number of bridges',
    plain: 'How many ties are the only connection between two parts of the network.',
  },
  cliques: {
    name: 'Cliques',
    plain:
      'The small circles of at least three people in which everybody has a tie with everybody.',
  },
  connectedness: {
    name: 'Connectedness',
    plain: 'Which share of the pairs of people is joined by some chain of ties.',
  },
  gtdHierarchy: {
    name: 'Hierarchy (Krackhardt)',
    plain: 'How far influence runs one way only: 1 where nobody reaches those who reach them.',
  },
  gtdEfficiency: {
    name: 'Efficiency (Krackhardt)',
    plain:
      'How few ties there are beyond those that hold the pieces together: 1 where none is to spare.',
    caution: 'A high value also means that nothing replaces a tie that is lost.',
  },
  gtdLub: {
    name: 'Unity of command (LUB)',
    plain: 'Whether any two people have a nearest common boss to turn to: 1 where all do.',
  },
  inDegreeCentralization: {
    name: 'In-degree centralization',
    plain:
      'How much naming concentrates on one person: 1 where everybody names one and nobody else is named.',
  },
  outDegreeCentralization: {
    name: 'Out-degree centralization',
    plain:
      'How much one person does the naming: 1 where one names everybody and nobody else names anybody.',
  },
  degreeCentralization: {
    name: 'Degree centralization',
    plain:
      'How much the ties concentrate on one person: 1 in a star, 0 where all have equally many.',
  },
  betweennessCentralization: {
    name: 'Betweenness centralization',
    plain:
      'How much the ways between people run through one person: 1 in a star, 0 where nobody stands out.',
  },
  closenessCentralization: {
    name: 'Closeness centralization',
    plain: 'How much nearer one person is to everybody than the others are: 1 in a star.',
  },
};
