/**
 * What can be said about a declared line (model section 7), and how a partnership treats it: stop refuses to submit or approve the
 * line, warn shows it to declarer and checker, ignore says nothing. A partnership may choose for each; here is what holds until it does.
 */

export const FINDING_TREATMENTS = ['stop', 'warn', 'ignore'] as const;
export type FindingTreatment = (typeof FINDING_TREATMENTS)[number];

/** In the order in which they are shown: what makes a line impossible comes first. */
export const FINDING_DEFAULTS = {
	/** The work lies outside the school year. */
	outsideYear: 'stop',
	/** No round holds these days, or they reach over the end of one. */
	outsideRound: 'stop',
	/** The organisation takes no part on these days. */
	notMember: 'stop',
	/** More than 24 hours on a day for one person. */
	aboveDay: 'stop',
	/** Missed in the round of these days, which was settled: the hours go with a later one. */
	settledRound: 'warn',
	/** Not all of these days are past: the work cannot have been done yet. */
	daysToCome: 'warn',
	/** The same person, days, role and activity stand there twice. */
	sameTwice: 'warn',
	/** No agreed tariff: unpriced, and never € 0. */
	noTariff: 'warn',
	/** The price that was kept is not what is agreed now. */
	tariffDiffers: 'warn',
	/** Another tariff begins within the days of the work. */
	tariffChanges: 'warn',
	/** Nothing was agreed for this organisation in this role. */
	roleNotAgreed: 'warn',
	/** More hours than were agreed: of the budget line, the role, or the organisation. */
	aboveCommitment: 'warn',
	/** The line of the budget is of another area, or is shared where the hours are not. */
	otherArea: 'warn',
	/** The line of the budget has less left. */
	lineUsedUp: 'warn',
	/** The pot has less left. */
	potUsedUp: 'warn',
	/** The sources of the pot may not be used for this area. */
	areaNotPayable: 'warn',
	/** One person above a full-time year. */
	aboveFullTime: 'warn'
} as const satisfies Readonly<Record<string, FindingTreatment>>;

export type DeclarationFindingKind = keyof typeof FINDING_DEFAULTS;
export const FINDING_KINDS = Object.keys(FINDING_DEFAULTS) as readonly DeclarationFindingKind[];

export type FindingTreatments = Readonly<Record<DeclarationFindingKind, FindingTreatment>>;

/** What is found only by looking at all lines of the year, and at the money of the budget. */
export const OVER_THE_YEAR: ReadonlySet<DeclarationFindingKind> = new Set([
	...([
		'sameTwice',
		'aboveCommitment',
		'otherArea',
		'lineUsedUp',
		'potUsedUp',
		'areaNotPayable',
		'aboveFullTime'
	] as const)
]);

/** What the partnership chose goes before the product's own; kinds it does not know are left out. */
export function findingTreatments(
	chosen: readonly { readonly finding: string; readonly treatment: FindingTreatment }[]
): FindingTreatments {
	const own = new Map(chosen.map(({ finding, treatment }) => [finding, treatment]));
	// Every kind is a key of it; `fromEntries` answers with any text as a key.
	return Object.fromEntries(
		FINDING_KINDS.map((kind) => [kind, own.get(kind) ?? FINDING_DEFAULTS[kind]])
	) as unknown as FindingTreatments;
}

export function kindsThatStop(treatments: FindingTreatments): ReadonlySet<DeclarationFindingKind> {
	return new Set(FINDING_KINDS.filter((kind) => treatments[kind] === 'stop'));
}
