/**
 * Whether what is settled hangs together: everything the database enforces, told with its path, and that each statement is what was
 * written when it was settled: its digest, its sum, and the records it took up, each once.
 */
import { lineAmount, moneyText, negateCents, sumCents, type Cents } from '../domain/shared/money';
import type { Report } from './bundle-problem';
import type { BundleRead } from './bundle-schema';
import { checkIds, checkPeriod, checkReference, idsOf } from './check-partnership';
import type { DigestOf } from './frozen-document';
import { repeatedPlaces } from './repeated';
import { settlementDigest, statementDigest } from './settlement-document';
import type { SettlementList, SettlementRead, StatementDocument, SwapRow } from './settlement-schema';

export function checkSettling(bundle: BundleRead, digestOf: DigestOf, report: Report): void {
	const years = new Set<string>(bundle.years.map((year) => year.schoolYear));
	const partners = idsOf(bundle.partners);
	checkIds(bundle.advances, 'advances', report);
	bundle.advances.forEach((row, place) => {
		checkReference(years, row.schoolYear, `advances[${place}].schoolYear`, report);
		checkReference(partners, row.partnerId, `advances[${place}].partnerId`, report);
	});
	checkContributions(bundle, partners, report);
	checkIds(bundle.swaps, 'swaps', report);
	bundle.swaps.forEach((swap, place) => {
		checkReference(years, swap.schoolYear, `swaps[${place}].schoolYear`, report);
		checkReference(partners, swap.fromPartnerId, `swaps[${place}].fromPartnerId`, report);
		checkReference(partners, swap.toPartnerId, `swaps[${place}].toPartnerId`, report);
		checkSwap(swap, `swaps[${place}]`, report);
	});
	checkSettlements(bundle, digestOf, report);
}

function checkContributions(
	{ contributionRequests, years }: BundleRead,
	partners: ReadonlySet<string>,
	report: Report
) {
	checkIds(contributionRequests, 'contributionRequests', report);
	const sources = new Set(years.flatMap((year) => year.sources.map(({ id }) => `${year.schoolYear} ${id}`)));
	contributionRequests.forEach((row, place) => {
		const at = `contributionRequests[${place}]`;
		checkReference(partners, row.partnerId, `${at}.partnerId`, report);
		if (!sources.has(`${row.schoolYear} ${row.sourceId}`)) report(`${at}.sourceId`, 'pointsAtNothing', row.sourceId);
	});
}

function checkSwap(swap: SwapRow, at: string, report: Report): void {
	const { fromPartnerId, toPartnerId, proposedFor, hours, tariffPerHour, state } = swap;
	if (fromPartnerId === toPartnerId) report(`${at}.toPartnerId`, 'sameSide', toPartnerId);
	if (proposedFor !== null && proposedFor !== fromPartnerId && proposedFor !== toPartnerId)
		report(`${at}.proposedFor`, 'otherPartner', proposedFor);
	if ((hours === null) !== (tariffPerHour === null)) report(`${at}.tariffPerHour`, 'missing');
	if (hours !== null && tariffPerHour !== null) {
		const amount = lineAmount(hours, tariffPerHour);
		if (hours === 0n) report(`${at}.hours`, 'zeroHours');
		else if (amount !== swap.amount) report(`${at}.amount`, 'amountDiffers', moneyText(amount));
	}
	const bothAgreed = swap.fromAgreed !== null && swap.toAgreed !== null;
	if (bothAgreed !== (state === 'agreed')) report(`${at}.state`, 'bothAgree', state);
	const isClosed = state === 'refused' || state === 'withdrawn';
	if ((swap.closed !== null) !== isClosed) report(`${at}.closed`, isClosed ? 'stateNeeds' : 'stateHasNone', state);
	if (state === 'refused' && swap.reason === null) report(`${at}.reason`, 'stateNeeds', state);
}

function checkSettlements(bundle: BundleRead, digestOf: DigestOf, report: Report): void {
	const { settlements, rounds } = bundle;
	checkIds(settlements, 'settlements', report);
	repeatedPlaces(settlements.map(({ roundId }) => roundId)).forEach((place) =>
		report(`settlements[${place}].roundId`, 'twice', settlements[place]?.roundId)
	);
	const roundOf = new Map(rounds.map((round) => [round.id, round]));
	const records = recordsOfBundle(bundle);
	const taken = new Set<string>();
	settlements.forEach((settlement, place) => {
		const at = `settlements[${place}]`;
		const round = roundOf.get(settlement.roundId);
		if (!bundle.leftOut.includes('rounds')) {
			if (!round) report(`${at}.roundId`, 'pointsAtNothing', settlement.roundId);
			else if (round.schoolYear !== settlement.schoolYear)
				report(`${at}.roundId`, 'otherYearOfRound', round.schoolYear);
			else if (round.state !== 'settled') report(`${at}.roundId`, 'roundNotSettled', round.state);
		}
		if (settlementDigest(settlement.statements, digestOf) !== settlement.digest)
			report(`${at}.digest`, 'digestDiffers');
		checkStatements(settlement, { at, records, taken, partners: idsOf(bundle.partners) }, digestOf, report);
	});
}

interface Around {
	readonly at: string;
	readonly records: Records;
	/** Every record of every settlement so far. */
	readonly taken: Set<string>;
	readonly partners: ReadonlySet<string>;
}

function checkStatements(settlement: SettlementRead, around: Around, digestOf: DigestOf, report: Report): void {
	const { statements } = settlement;
	repeatedPlaces(statements.map(({ partnerId }) => partnerId)).forEach((place) =>
		report(`${around.at}.statements[${place}].partnerId`, 'twice', statements[place]?.partnerId)
	);
	statements.forEach(({ partnerId, document, digest }, place) => {
		const at = `${around.at}.statements[${place}]`;
		checkReference(around.partners, partnerId, `${at}.partnerId`, report);
		if (document.partner.id !== partnerId) report(`${at}.document.partner.id`, 'otherId', partnerId);
		if (document.schoolYear !== settlement.schoolYear)
			report(`${at}.document.schoolYear`, 'otherSchoolYear', settlement.schoolYear);
		if (document.settledOn === null) report(`${at}.document.settledOn`, 'missing');
		if (statementDigest(document, digestOf) !== digest) report(`${at}.digest`, 'digestDiffers');
		checkDocument(document, { ...around, at: `${at}.document` }, report);
	});
}

function checkDocument({ partner, entries, given, net }: StatementDocument, around: Around, report: Report): void {
	const { at, records, taken } = around;
	const sum = sumCents(entries.map(({ amount }) => amount));
	if (sum !== net) report(`${at}.net`, 'sumDiffers', moneyText(sum));
	const take = (list: SettlementList | 'declarations', recordId: string, amount: Cents | null, path: string) => {
		const key = `${list} ${recordId} ${partner.id}`;
		const record = records(list)?.get(recordId);
		const recorded = record?.amounts.get(partner.id);
		if (record === undefined) {
			if (records(list)) report(path, 'pointsAtNothing', recordId);
		} else if (recorded === undefined) report(path, 'otherPartner', [...record.amounts.keys()].join(', '));
		else if (record.unfit !== null) report(path, record.unfit, recordId);
		else if (amount !== null && recorded !== amount) report(path, 'recordDiffers', moneyText(recorded));
		// A swap is in the statements of both its sides.
		if (taken.has(key)) report(path, 'twice', recordId);
		taken.add(key);
	};
	entries.forEach((entry, place) => {
		const path = `${at}.entries[${place}]`;
		const { kind, hours, tariffPerHour, amount, recordId } = entry;
		if ('until' in entry) checkPeriod(entry.from, entry.until, `${path}.until`, report);
		if (hours !== null && tariffPerHour !== null && lineAmount(hours, tariffPerHour) !== amount)
			report(`${path}.amount`, 'amountDiffers', moneyText(lineAmount(hours, tariffPerHour)));
		take(LIST_OF[kind], recordId, amount, `${path}.recordId`);
	});
	given.forEach((hours, place) => {
		const path = `${at}.given[${place}]`;
		if ('until' in hours) checkPeriod(hours.from, hours.until, `${path}.until`, report);
		take('declarations', hours.recordId, null, `${path}.recordId`);
	});
}

const LIST_OF = {
	declared: 'declarations',
	correction: 'declarations',
	advance: 'advances',
	contribution: 'contributionRequests',
	swap: 'swaps'
} as const;

interface KnownRecord {
	/** What it comes to for each organisation it is of: a swap has two. */
	readonly amounts: ReadonlyMap<string, Cents>;
	/** Why no settlement can have taken it up; `null` when one can. */
	readonly unfit: 'recordNotSettled' | 'recordNotAgreed' | null;
}

/** By id; `null` for a list of which some are left out. */
type Records = (list: SettlementList | 'declarations') => ReadonlyMap<string, KnownRecord> | null;

function recordsOfBundle(bundle: BundleRead): Records {
	const { leftOut } = bundle;
	const none = 0n as Cents;
	const owed = ({
		id,
		partnerId,
		amount
	}: {
		readonly id: string;
		readonly partnerId: string;
		readonly amount: Cents;
	}) => [id, { amounts: new Map([[partnerId, negateCents(amount)]]), unfit: null }] as const;
	const lists = {
		declarations: bundle.declarations.map(({ id, partnerId, price, state }): readonly [string, KnownRecord] => {
			const amounts = new Map([[partnerId, price?.amount ?? none]]);
			return [id, { amounts, unfit: state === 'settled' ? null : 'recordNotSettled' }];
		}),
		advances: bundle.advances.map(owed),
		contributionRequests: bundle.contributionRequests.map(owed),
		swaps: bundle.swaps.map(({ id, fromPartnerId, toPartnerId, amount, state }): readonly [string, KnownRecord] => {
			const amounts = new Map([
				[fromPartnerId, negateCents(amount)],
				[toPartnerId, amount]
			]);
			return [id, { amounts, unfit: state === 'agreed' ? null : 'recordNotAgreed' }];
		})
	};
	const known = new Map<string, ReadonlyMap<string, KnownRecord> | null>(
		Object.entries(lists).map(([list, rows]) => [list, leftOut.some((left) => left === list) ? null : new Map(rows)])
	);
	return (list) => known.get(list) ?? null;
}
