/** One thing that is wrong with a bundle: where it stands, why, and what stood there. */
import type { SchemeProblemReason } from '../domain/scheme/scheme-problem';

/** Every reason a bundle can be refused for; the bundle messages have a sentence for each. */
export const BUNDLE_REASONS = [
	'fileTooLarge',
	'notJson',
	'notABundle',
	'otherVersion',
	'tooDeep',
	'badCharacter',
	'moreProblems',
	'missing',
	'unknownField',
	'notAllowed',
	'textExpected',
	'yesNoExpected',
	'listExpected',
	'objectExpected',
	'choice',
	'format',
	'version',
	'id',
	'empty',
	'tooLong',
	'tooMany',
	'amountAsText',
	'amount',
	'hoursAsText',
	'hours',
	'zeroHours',
	'weightAsText',
	'weight',
	'over100',
	'negative',
	'notAboveZero',
	'count',
	'tooLarge',
	'twelfths',
	'day',
	'schoolYear',
	'instant',
	'area',
	'digest',
	'link',
	'iban',
	'bic',
	'twice',
	'nameTaken',
	'shortNameTaken',
	'identifierTaken',
	'pointsAtNothing',
	'cycle',
	'parentKind',
	'severalLeadPartners',
	'leadPartnerEnds',
	'startsBeforeParent',
	'endsAfterParent',
	'severalSubsidySources',
	'endBeforeStart',
	'allWeightsZero',
	'scopeNeedsRole',
	'tariffsOverlap',
	'wageCostsOverlap',
	'roundsOverlap',
	'roundOutsideYear',
	'submitBeforeRound',
	'checksItself',
	'erasedName',
	'otherYearOfRound',
	'otherPartner',
	'tooManyDays',
	'outsideSchoolYear',
	'outsideRound',
	'correctsItself',
	'correctsCorrection',
	'correctsDraft',
	'onlyCorrections',
	'takesBackTooMuch',
	'approvedBeforeSettling',
	'amountDiffers',
	'sumDiffers',
	'stateNeeds',
	'stateHasNone',
	'dayOrRule',
	'roundNotSettled',
	'bothAgree',
	'endWithoutOutcome',
	'severalOpenDisputes',
	'noOpenDispute',
	'lineNotDisputed',
	'disputedTakesBack',
	'noHoursProposed',
	'notZero',
	'movesNowhere',
	'sameSide',
	'recordDiffers',
	'recordNotSettled',
	'recordNotAgreed',
	'otherId',
	'otherSchoolYear',
	'digestDiffers',
	'scheme'
] as const;
export type BundleReason = (typeof BUNDLE_REASONS)[number];

export interface BundleProblem {
	/** Where it is: "years[0].lines[12].cost.hours"; empty for the file as a whole. */
	readonly path: string;
	readonly reason: BundleReason;
	/** What stood there or what it refers to, shortened; `null` when that says nothing. */
	readonly found: string | null;
	/** With reason "scheme": what is wrong with the subsidy rule. */
	readonly schemeReason?: SchemeProblemReason;
}

/** Collects problems; `found` is shortened. */
export type Report = (
	path: string,
	reason: BundleReason,
	found?: string | null,
	schemeReason?: SchemeProblemReason
) => void;

const LONGEST_FOUND = 80;

export function problem(
	path: string,
	reason: BundleReason,
	found: string | null = null,
	schemeReason?: SchemeProblemReason
): BundleProblem {
	const shortened = found !== null && found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
	return { path, reason, found: shortened, ...(schemeReason && { schemeReason }) };
}

export function isBundleReason(text: string): text is BundleReason {
	return BUNDLE_REASONS.some((reason) => reason === text);
}
