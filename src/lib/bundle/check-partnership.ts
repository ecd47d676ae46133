/**
 * Whether what a partnership has apart from its years hangs together: no id twice, nothing points at nothing, no partner
 * inside itself, tariffs of one scope do not overlap. The database enforces the same; here it is told with its path.
 */
import { checkPartners, type PartnerProblemReason } from '../domain/partnership/check-partners';
import type { BundleReason, Report } from './bundle-problem';
import type { BundleRead, FrozenFactsRead } from './bundle-schema';
import { overlappingPlaces, placesInCircles, repeatedPlaces } from './repeated';

/** What a bundle and the facts of a frozen version have in common. */
export type PartnershipFacts = Pick<
	FrozenFactsRead,
	'partners' | 'roles' | 'studentCounts' | 'partnerMeasures' | 'awards' | 'tariffs'
>;

const LISTS = ['partners', 'roles', 'studentCounts', 'partnerMeasures', 'awards', 'tariffs'] as const;

/** `at` is where the lists stand: empty, or "versions[0].facts." with its dot. */
export function checkPartnership(facts: PartnershipFacts, at: string, report: Report): void {
	for (const list of LISTS) checkIds(facts[list], `${at}${list}`, report);
	checkTree(facts, `${at}partners`, report);
	checkCounts(facts, at, report);
	checkAwards(facts, `${at}awards`, report);
	checkTariffs(facts, `${at}tariffs`, report);
}

export function checkIds(rows: readonly { readonly id: string }[], list: string, report: Report): void {
	repeatedPlaces(rows.map((row) => row.id)).forEach((place) =>
		report(`${list}[${place}].id`, 'twice', rows[place]?.id)
	);
}

export function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
	return new Set(rows.map((row) => row.id));
}

/** Reports an id that is not among `known`. */
export function checkReference(known: ReadonlySet<string>, id: string | null, path: string, report: Report): void {
	if (id !== null && !known.has(id)) report(path, 'pointsAtNothing', id);
}

export function checkPeriod(from: string, until: string | null, path: string, report: Report): void {
	if (until !== null && until <= from) report(path, 'endBeforeStart', until);
}

/** Only what the figures of a frozen version need: rules for partners may have been others then. */
function checkTree({ partners }: PartnershipFacts, list: string, report: Report): void {
	const known = idsOf(partners);
	partners.forEach((partner, place) => checkReference(known, partner.parentId, `${list}[${place}].parentId`, report));
	placesInCircles(partners).forEach((place) => report(`${list}[${place}].parentId`, 'cycle', partners[place]?.id));
}

const REASONS: Readonly<Record<PartnerProblemReason, BundleReason>> = {
	nameTaken: 'nameTaken',
	shortNameTaken: 'shortNameTaken',
	identifierTaken: 'identifierTaken',
	parentUnknown: 'pointsAtNothing',
	parentKind: 'parentKind',
	insideItself: 'cycle',
	endBeforeStart: 'endBeforeStart',
	startsBeforeParent: 'startsBeforeParent',
	endsAfterParent: 'endsAfterParent',
	secondLeadPartner: 'severalLeadPartners',
	leadPartnerEnds: 'leadPartnerEnds'
};

/** Told already by `checkTree`. */
const OF_THE_TREE: readonly PartnerProblemReason[] = ['parentUnknown', 'insideItself'];

/** Today's rules between partners, for the partners of today. */
export function checkPartnersOfToday({ partners }: BundleRead, report: Report): void {
	const places = new Map(partners.map((partner, place) => [partner.id, place]));
	for (const { partnerId, field, reason, otherId } of checkPartners(partners)) {
		if (OF_THE_TREE.includes(reason)) continue;
		const place = places.get(partnerId) ?? 0;
		const found = reason === 'endBeforeStart' ? partners[place]?.memberUntil : otherId;
		report(`partners[${place}].${field}`, REASONS[reason], found);
	}
}

function checkCounts(facts: PartnershipFacts, at: string, report: Report): void {
	const partners = idsOf(facts.partners);
	facts.studentCounts.forEach((row, place) => {
		checkReference(partners, row.instituteId, `${at}studentCounts[${place}].instituteId`, report);
		checkReference(partners, row.placeId, `${at}studentCounts[${place}].placeId`, report);
	});
	const counted = facts.studentCounts.map((row) =>
		JSON.stringify([row.schoolYear, row.instituteId, row.placeId, row.placementType])
	);
	repeatedPlaces(counted).forEach((place) => report(`${at}studentCounts[${place}]`, 'twice'));
	facts.partnerMeasures.forEach((row, place) =>
		checkReference(partners, row.partnerId, `${at}partnerMeasures[${place}].partnerId`, report)
	);
	const measured = facts.partnerMeasures.map((row) => [row.partnerId, row.measure, row.referenceDay].join(' '));
	repeatedPlaces(measured).forEach((place) => report(`${at}partnerMeasures[${place}]`, 'twice'));
}

function checkAwards({ awards }: PartnershipFacts, list: string, report: Report): void {
	awards.forEach((award, place) => checkPeriod(award.from, award.until, `${list}[${place}].until`, report));
	const instalments = awards.flatMap((award, place) =>
		award.instalments.map(({ id }, index) => ({ id, path: `${list}[${place}].instalments[${index}].id` }))
	);
	repeatedPlaces(instalments.map(({ id }) => id)).forEach((place) =>
		report(instalments[place]?.path ?? list, 'twice', instalments[place]?.id)
	);
}

function checkTariffs(facts: PartnershipFacts, list: string, report: Report): void {
	const [partners, roles] = [idsOf(facts.partners), idsOf(facts.roles)];
	facts.tariffs.forEach((tariff, place) => {
		const at = `${list}[${place}]`;
		checkReference(partners, tariff.partnerId, `${at}.partnerId`, report);
		checkReference(roles, tariff.roleId, `${at}.roleId`, report);
		checkPeriod(tariff.validFrom, tariff.validUntil, `${at}.validUntil`, report);
		if (tariff.roleId === null && (tariff.partnerId !== null || tariff.area !== null))
			report(`${at}.roleId`, 'scopeNeedsRole', tariff.id);
	});
	const periods = facts.tariffs.map((tariff) => ({
		scope: [tariff.partnerId, tariff.roleId, tariff.area].join(' '),
		from: tariff.validFrom,
		until: tariff.validUntil
	}));
	overlappingPlaces(periods).forEach((place) =>
		report(`${list}[${place}].validFrom`, 'tariffsOverlap', facts.tariffs[place]?.validFrom)
	);
}

/** Own-organisation rows stand in the bundle only, never in a frozen version. */
export function checkWageCosts({ wageCosts, partners, roles }: BundleRead, report: Report): void {
	const [knownPartners, knownRoles] = [idsOf(partners), idsOf(roles)];
	checkIds(wageCosts, 'wageCosts', report);
	wageCosts.forEach((row, place) => {
		const at = `wageCosts[${place}]`;
		checkReference(knownPartners, row.partnerId, `${at}.partnerId`, report);
		checkReference(knownRoles, row.roleId, `${at}.roleId`, report);
		checkPeriod(row.validFrom, row.validUntil, `${at}.validUntil`, report);
	});
	const periods = wageCosts.map((row) => ({
		scope: [row.partnerId, row.roleId].join(' '),
		from: row.validFrom,
		until: row.validUntil
	}));
	overlappingPlaces(periods).forEach((place) =>
		report(`wageCosts[${place}].validFrom`, 'wageCostsOverlap', wageCosts[place]?.validFrom)
	);
}
