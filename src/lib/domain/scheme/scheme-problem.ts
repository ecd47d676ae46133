/** What the strict loader can refuse in a scheme, each with the file or field it is about, its path and a named reason. */
export const SCHEME_PROBLEM_REASONS = [
	'notAnObject',
	'notAList',
	'unknownField',
	'missing',
	'notText',
	'emptyText',
	'tooLong',
	'emptyList',
	'listTooLong',
	'notAllowed',
	'badId',
	'duplicateId',
	'duplicateValue',
	'badDate',
	'badSchoolYear',
	'untilNotAfterFrom',
	'periodBasis',
	'notFirstOfMonth',
	'amountAsNumber',
	'notCanonical',
	'negativeAmount',
	'notACount',
	'percentageOver100',
	'bracketEmpty',
	'bracketUnordered',
	'bracketGap',
	'bracketOverlap',
	'openBracketNotLast',
	'lastBracketNotOpen',
	'minimumMismatch',
	'missingSource',
	'unknownSource',
	'badUrl',
	'unknownArea',
	'unknownConfidence',
	'confidenceOfOrigin',
	'unknownMissingParameter',
	'overlappingPeriod'
] as const;
export type SchemeProblemReason = (typeof SCHEME_PROBLEM_REASONS)[number];

export interface SchemeProblem {
	/** The file, or the place in a bundle or form that holds the scheme. */
	readonly where: string;
	/** Within the scheme: "rule.brackets[2].amount"; empty for the scheme as a whole. */
	readonly path: string;
	readonly reason: SchemeProblemReason;
	/** What stood there, shortened; `null` when that says nothing. */
	readonly found: string | null;
}
