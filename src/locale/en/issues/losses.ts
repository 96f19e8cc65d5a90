/** What a format cannot hold, told before anything is written. */
export const losses = {
  people: 'names and attributes of people',
  isolates: 'people without any tie',
  attributeTypes: 'types and labels of attributes',
  coverage: 'who answered and who did not',
  notObserved: 'the difference between "no tie" and "not observed"',
  questions: 'the questions and scales of the layers',
  layerLabels: 'labels, kinds and sensitivity of the layers',
  waveLabels: 'labels of the waves',
  group: 'by which attribute people are grouped',
  title: 'the title',
  waves: 'the waves: every layer in every wave becomes a layer of its own',
  plainLabels: 'quotation marks and line breaks in names and values',
  attributeNames: 'names of attributes, of which only plain letters and digits stay',
  emptyLayers: 'layers without any tie',
  controlCharacters: 'control characters in names and values, which become �',
  directions: 'which layers are undirected',
  titleLanguages: 'the title in a second language',
  severalCoverages: 'who answered, where it differs between layers or waves',
  layerSettings:
    'labels in two languages, direction of flow, sensitivity and meaning of weights of the layers',
};
