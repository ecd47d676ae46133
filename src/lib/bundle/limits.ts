/** How large a bundle and its parts may be; texts are as long as the database lets them be. */

/** A bundle of a large partnership with ten frozen years stays well under this. */
export const LARGEST_BUNDLE_MEGABYTES = 20;
export const LARGEST_BUNDLE_BYTES = LARGEST_BUNDLE_MEGABYTES * 1024 * 1024;
/** Longest text in a name or title, and in a note, in characters. */
export const NAME_LENGTH = 300;
export const NOTE_LENGTH = 20_000;
/** Longest name of a row in a file that hours were imported from. */
export const IMPORT_KEY_LENGTH = 100;
/** Most rows in any one list. */
export const LIST_LENGTH = 20_000;
/** Ten times the largest partnership anybody has heard of. */
export const MOST_PARTNERS = 500;
/** More than this many problems are counted, not listed. */
export const MOST_PROBLEMS = 200;
