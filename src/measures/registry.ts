/** The id of a measure, as flags, JSON and catalogues spell it. */
export type MeasureId = string;
