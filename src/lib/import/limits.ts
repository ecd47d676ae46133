/** How much one file may hold. Each limit is far above a year of one organisation, and far below what hurts others. */

/** Of the file as it is sent. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
/** Of all parts of a workbook together, unpacked. */
export const LARGEST_UNPACKED_BYTES = 96 * 1024 * 1024;
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 200;
export const MOST_CELLS = 2_000_000;
/** Entries of the zip that a workbook is. */
export const MOST_ENTRIES = 2_000;
/** As a spreadsheet has it. */
export const LONGEST_CELL = 32_767;
