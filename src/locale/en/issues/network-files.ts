import type { Facts, IssueTold } from '../../issue-words.ts';

const parts: Readonly<Record<string, string>> = {
  nested: 'graphs inside other elements: their nodes and ties were read as part of the one network',
  hyperedge: 'ties between more than two nodes, which were left out',
  port: 'ports of nodes, which were left out',
  values: 'partitions or vectors, which have no place in a network of two kinds of nodes',
  others: 'partitions or vectors of its other networks, which were left out',
  type: 'attributes of a type that is not known, which were read as text',
  dynamics: 'times at which nodes or ties exist, which were left out: everything counts as present',
};

const sizes: Readonly<Record<string, string>> = {
  nodes: 'nodes',
  labels: 'labels',
  matrixLabels: 'labels of matrices',
  matrices: 'matrices',
  values: 'values',
  cells: 'complete rows',
  rows: 'rows',
};

/** Files that other network programs write. */
export const networkFiles = {
  XML_SYNTAX: {
    text: 'The file breaks the rules of XML here, or ends too early.',
    advice: 'Export the file again; if it was edited by hand, correct it at this place.',
  },
  XML_DTD_FORBIDDEN: {
    text: 'The file brings its own document type, which is not read because it can do harm.',
    advice: 'Delete everything from <!DOCTYPE to the first element, or export the file again.',
  },
  XML_DEPTH: {
    text: ({ limit }) => `Elements are nested more than ${limit} levels deep.`,
    advice: 'Export the network without groups inside groups.',
  },
  XML_TOKEN_TOO_LONG: {
    text: ({ limit }) => `A text or an attribute is longer than ${limit} characters.`,
    advice: 'Export the network without pictures or long texts.',
  },
  NETWORK_MISSING: {
    text: ({ networks = 0 }) =>
      networks === 0
        ? 'The file holds no network.'
        : `The file holds only ${networks} ${networks === 1 ? 'network' : 'networks'}.`,
    advice: ({ networks = 0 }) =>
      networks === 0
        ? 'Check that the export finished, and export the network again.'
        : `Give --network a number from 1 to ${networks}.`,
    onPage: 'Check that the export finished, and open the file again to choose among its networks.',
  },
  UCINET_HALF_MISSING: {
    text: ({ wanted }) => `A UCINET dataset is two files; ${wanted} is not there.`,
    advice: 'Give both files together, or the folder that holds them.',
  },
  NETWORK_PART_IGNORED: {
    text: ({ part }: Facts) => `The file holds ${parts[String(part)] ?? part}.`,
    advice: 'Nothing to do unless these parts matter to the study.',
  },
  NETWORK_SYNTAX: {
    text: 'The file breaks the rules of its format here, or ends too early.',
    advice: 'Export the network again; if it was edited by hand, correct it at this place.',
  },
  NETWORK_SIZE_WRONG: {
    text: ({ what, declared, found }: Facts) =>
      `The file announces ${declared} ${sizes[String(what)] ?? what}, but holds ${found}.`,
    advice: 'Check that the export finished, or correct the number.',
  },
  NODE_NUMBER_WRONG: {
    text: ({ last }) => `This is not the number of a node; they run from 1 to ${last}.`,
    advice: 'Correct the number here, or the number of nodes at the beginning.',
  },
  NODES_NOT_NAMED: {
    text: ({ declared, found }) =>
      `The file announces ${declared} nodes, but its ties name only ${found}; the others are lost.`,
    advice: 'Export the network with a list of all labels.',
  },
  NODE_NOT_LISTED: {
    text: 'A tie names a node that the list of nodes leaves out; it was added.',
    advice: 'Check its spelling, or add it to the list of nodes.',
  },
  TWO_MODE_NETWORK: {
    text: ({ rows, columns }) =>
      `The file ties two kinds of things, ${rows} in rows and ${columns} in columns, such as people and meetings.`,
    advice:
      'If the rows are people, answer --two-mode rows: two people are tied as often as they share a column. If the columns are, answer --two-mode columns.',
  },
  TWO_MODE_PROJECTED: {
    text: ({ kind, people, others, ties }) =>
      `The network is one of the ${people} ${kind}: ${ties} pairs share at least one of the ${others} others, and the weight of a tie counts how many. Values of single cells were not used.`,
    advice: 'Nothing to do; name this rule where you report the network.',
  },
  TWO_MODE_UNCERTAIN: {
    text: ({ pairs }) =>
      `${pairs} ${pairs === 1 ? 'tie counts' : 'ties count'} what is known only: cells that were not observed could raise the number.`,
    advice: 'Read these weights as the least there is.',
  },
  SEVERAL_NETWORKS: {
    text: ({ networks }) => `The file holds ${networks} networks; a study is made of one.`,
    advice: ({ networks }) =>
      `Say which, in the order of the file: --network 1 to --network ${networks}.`,
  },
} satisfies Record<string, IssueTold>;
