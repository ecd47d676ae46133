/** What can be missing before an amount can be computed: each is a sentence on the page, never a zero. */
export const MISSING_PARAMETERS = [
	/** No scheme is known for the dates. */
	'scheme',
	/** The scheme that was chosen is not among the known ones. */
	'chosenScheme',
	/** The scheme that was chosen is in force on no day of the year. */
	'chosenSchemeInForce',
	'studentCount',
	'fixedAmount',
	'amountPerStudent',
	'bracketTable',
	'amountPerYear',
	/** The scheme pays projects: each has its own amount. */
	'projectAmount',
	'aspirantAmount'
] as const;
export type MissingParameter = (typeof MISSING_PARAMETERS)[number];

export function isMissingParameter(text: string): text is MissingParameter {
	return MISSING_PARAMETERS.some((parameter) => parameter === text);
}

/** Those of a rule: what a scheme itself may say that was not found. */
export const MISSING_IN_RULE = [
	'fixedAmount',
	'amountPerStudent',
	'bracketTable',
	'amountPerYear',
	'projectAmount'
] as const satisfies readonly MissingParameter[];
