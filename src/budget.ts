/** How much of anything one reading may use. Every limit is named when it is hit. */
export interface Budget {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of one row of a text file. */
  readonly lineBytes: number;
  /** Bytes an archive may grow to, and how many times its own size once past `inflatedFloor`. */
  readonly inflatedBytes: number;
  readonly inflatedRatio: number;
  readonly inflatedFloor: number;
  readonly zipEntries: number;
  readonly jsonDepth: number;
  readonly xmlDepth: number;
  /** Characters of one attribute or text of an XML file. */
  readonly xmlToken: number;
  /** Cells of a sheet, counted as the rectangle they span. */
  readonly cells: number;
  /** Cells that a table would have to be filled up with, where its rows are shorter than its widest. */
  readonly emptyCells: number;
  readonly columns: number;
  /**
   * Rows made from those of a table, beyond four for each of its own: cells that name several people,
   * scores of several kinds, people who share a meeting.
   */
  readonly madeRows: number;
  /** Attributes of one element of an XML file. */
  readonly attributes: number;
  readonly nodes: number;
  readonly ties: number;
  /** Layers of a study; also matrices of one file. */
  readonly layers: number;
  /**
   * Pairs of people in a layer of whom nothing is known although others answered; each takes eight
   * bytes. A matrix beside a roster of 2 000 others has about so many.
   */
  readonly openPairs: number;
  /** UTF-16 units of an id, or of the name of an attribute or layer. */
  readonly label: number;
  /** Attributes of people. */
  readonly peopleAttributes: number;
  /** People among whom those that may be one are looked for; of more it is told that nobody did. */
  readonly compared: number;
  /**
   * Time for one reading, where the caller gives a clock, and more of it for every byte. A reading is
   * held to a tenth of it by `npm run check:hostile`; the rest is for slower machines, and for workbooks,
   * whose bytes unpack to ten times as many.
   */
  readonly milliseconds: number;
  readonly nanosecondsPerByte: number;
}

export const defaultBudget: Budget = {
  fileBytes: 1024 ** 3,
  lineBytes: 16 * 1024 ** 2,
  inflatedBytes: 1024 ** 3,
  inflatedRatio: 200,
  inflatedFloor: 10 * 1024 ** 2,
  zipEntries: 10_000,
  jsonDepth: 64,
  xmlDepth: 64,
  xmlToken: 1024 ** 2,
  cells: 20_000_000,
  emptyCells: 1_000_000,
  columns: 16_384,
  madeRows: 250_000,
  attributes: 4096,
  nodes: 1_000_000,
  ties: 20_000_000,
  layers: 1000,
  openPairs: 4_000_000,
  label: 4096,
  peopleAttributes: 4096,
  compared: 100_000,
  milliseconds: 20_000,
  nanosecondsPerByte: 1000,
};
