import type { IssueTold } from '../../issue-words.ts';

/** Tables: headers, columns, rows, sheets, and tables that could not be understood. */
export const tables = {
  HEADER_ONLY: {
    text: 'The table has a header but no rows.',
    advice: 'Check that the export holds the answers, and export the data again.',
  },
  HEADER_NOT_FIRST: {
    text: ({ line }) => `The header was found in row ${line}; the rows above it were passed over.`,
    advice: 'Delete the rows above the header if you want to be sure.',
  },
  HEADER_GUESSED: {
    text: 'The first row was taken as a header: the first column names, the second is named.',
    advice: 'Call the columns source and target, so that nothing has to be guessed.',
  },
  HEADER_ABSENT: {
    text: 'There is no header: the first column was read as who names, the second as who is named.',
    advice: 'Add a first row source,target if you want to be sure.',
  },
  HEADER_REPEATED: {
    text: 'The header stands here again, as in files put together from several.',
    advice: 'Delete this row, and check that the parts have the same columns.',
  },
  COLUMN_MISSING: {
    text: ({ column, file }) =>
      `The column ${column} is named here, but ${file} has no such column.`,
    advice: 'Correct the name here or the header of the table; capitals and spaces count.',
  },
  COLUMN_REPEATED: {
    text: ({ column }) =>
      `Column ${column} has the same name as one before it; a number was added to it.`,
    advice: 'Give every column a name of its own.',
  },
  COLUMN_UNNAMED: {
    text: ({ column }) =>
      `Column ${column} has no name in the header; it was called column-${column}.`,
    advice: 'Give the column a name, or delete it.',
  },
  COLUMN_IGNORED: {
    text: ({ columns }) => `These columns say nothing about ties and were not used: ${columns}.`,
    advice: 'Nothing to do unless one of them is a weight, a layer or a wave; then name it so.',
  },
  QUOTE_NOT_CLOSED: {
    text: 'A quotation mark opens here and is not closed properly, so the rest cannot be told apart.',
    advice: 'Close the quotation mark, or write "" for a quotation mark inside a cell.',
  },
  ROW_RAGGED: {
    text: ({ columns }) => `The row does not have ${columns} cells like the header.`,
    advice: 'Compare the row with the header: a separator may be missing or too many.',
  },
  ATTRIBUTE_CHANGES: {
    text: ({ column }) =>
      `${column} of a person is not the same on every row; the latest one counts.`,
    advice: 'Check whether people moved; give a table of people to say what should count.',
  },
  DATES_JOINED: {
    text: ({ dates, waves, unit }) =>
      `${dates} dates are too many for waves; they became ${waves}, one a ${unit}, each with the strongest tie of its time.`,
    advice: 'Export a shorter time, or whole weeks or months, to keep every date.',
  },
  INTERVIEW_PART_MISSING: {
    text: 'The export of interviews has no table of the people interviewed (…_ego.csv).',
    advice: 'Give the whole archive that Network Canvas exported.',
  },
  INTERVIEWS_APART: {
    text: ({ interviews, noted }) =>
      `The ${interviews} interviews stand side by side: nobody named in one is taken for anybody in another. ` +
      (noted === 'yes'
        ? 'Ties across interviews count as not observed.'
        : 'There are too many pairs across interviews to note each as not observed; look at each interview by itself.'),
    advice: 'If the same people were named in several interviews, give them one identifier first.',
  },
  SHEET_LEFT_OUT: {
    text: 'The name of the sheet says (ignore), so it was left out.',
    advice: 'Nothing to do unless it should be read; then rename it.',
  },
  CELL_NAMES_SEVERAL: {
    text: 'The cell names several people, separated by |; each became a tie of its own.',
    advice:
      'Nothing to do unless the line belongs to a name; then list that name among the elements.',
  },
  SHEET_HIDDEN: {
    text: 'The sheet is hidden in the workbook and was read all the same.',
    advice: 'Show the sheet and look whether it belongs to the data; delete it if not.',
  },
  ROW_HIDDEN: {
    text: 'The row is hidden in the workbook, perhaps by a filter, and was read all the same.',
    advice: 'Show all rows and delete those that should not count.',
  },
  COLUMN_HIDDEN: {
    text: 'Columns are hidden in the workbook from here on and were read all the same.',
    advice: 'Show all columns and delete those that should not count.',
  },
  CELL_NO_VALUE: {
    text: 'The cell holds a formula whose result was never stored; it counts as empty.',
    advice: 'Open the workbook in Excel, let it calculate, and save it again.',
  },
  CELL_ERROR: {
    text: 'The cell holds an error such as #REF! or #N/A; it counts as empty.',
    advice: 'Correct the formula in the workbook, or type the value.',
  },
  SHAPE_UNKNOWN: {
    text: 'The table looks neither like people, nor like ties, nor like a matrix.',
    advice:
      'Ties need the columns source and target; people need id; a matrix the same names twice.',
  },
  TIES_MISSING: {
    text: 'There are people but no ties.',
    advice: 'Add ties.csv with the columns source and target, or a sheet called Ties.',
  },
  MATRIX_NOT_SQUARE: {
    text: ({ rows, columns }) =>
      `The matrix has ${rows} rows and ${columns} columns; it must have as many of both.`,
    advice: ({ total }) =>
      total === 'none'
        ? 'This row or column has no counterpart. Is it a total, or is a person missing?'
        : `This ${total} looks like a total; delete it.`,
  },
  MATRIX_TOTAL: {
    text: 'A row and a column of the matrix are called like a total, as if it were a person.',
    advice: 'Delete both; if it is a person after all, give them another name.',
  },
  MATRIX_HALF: {
    text: ({ half }) =>
      `The ${half} half of the matrix is blank: do its ties have a direction or not?`,
    advice:
      'Answer --directed no where the other half would say the same, --directed yes where blank cells are answers of their own; or state directed in study.json.',
  },
  MATRIX_LABELS_DIFFER: {
    text: 'The rows and columns of the matrix are not the same people: this one is in one of them only.',
    advice: 'Use the same spelling in the first row and the first column.',
  },
  MATRIX_REORDERED: {
    text: 'Rows and columns of the matrix are in a different order; they were matched by name.',
    advice: 'Nothing to do if the names are right.',
  },
  MATRIX_UNLABELLED: {
    text: ({ labelled }) =>
      labelled === 'columns'
        ? 'The rows of the matrix have no names; they were taken in the order of the columns.'
        : 'The matrix has no names; people are numbered in the order of its rows.',
    advice: 'Put the names into the first row and the first column.',
  },
  MATRIX_PEOPLE_MISSING: {
    text: 'The matrix leaves out people who are elsewhere in the study; their ties count as not observed.',
    advice: 'Add them to the matrix if they were asked.',
  },
} satisfies Record<string, IssueTold>;
