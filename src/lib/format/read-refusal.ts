/** Why a typed text was not accepted. The sentence for each is in `messages/reading.ts`. */
export const READ_REFUSALS = [
	'empty',
	'notANumber',
	'foreignDigits',
	'exponent',
	/** "1,234" in Dutch: 1234 or 1.234? */
	'ambiguousSeparator',
	/** "1.23.456", "1 2345" */
	'misplacedSeparator',
	'tooManyDigits',
	'tooLarge',
	'negative',
	'notWhole',
	'above100',
	/** "25:00": a clock ends at 24:00. */
	'clockAbove24',
	'clockMinutes',
	'notADay',
	/** "31-7-27" */
	'yearWithTwoDigits',
	/** 30 February. */
	'noSuchDay'
] as const;
export type ReadRefusal = (typeof READ_REFUSALS)[number];
