/**
 * How far an import reaches into declared hours and what was said about proposals. The installation may bring everything up to date but what was decided; a person
 * only the people and drafts of organisations they act for, in rounds that are open. Whatever is not written stays as it is.
 */
import type { BundleRead } from '$lib/bundle/bundle-schema';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import { keyOf } from '../queries/row-changes';
import type { Row, RowList } from '../queries/row-list';
import type { Reach } from './import-reach';

export interface WantedHours {
	readonly list: RowList;
	/** Rows of the bundle that are not written. */
	readonly skipped: number;
}

interface Lists {
	readonly bundle: BundleRead;
	readonly reach: Reach;
	readonly current: readonly RowList[];
}

/** Decides about one row: as the bundle wants it, as it is here, or not at all. */
type Judge = (wanted: Row | null, before: Row | null) => Row | null;

/** `null` for lists in which everybody who imports may write every row. */
export function wantedHours(wanted: RowList, before: RowList, lists: Lists): WantedHours | null {
	const judge = judgeOf(wanted.table, lists);
	if (!judge) return null;
	const here = new Map(before.rows.map((row) => [keyOf(before, row), row]));
	const given = new Set(wanted.rows.map((row) => keyOf(wanted, row)));
	const rows: Row[] = [];
	let skipped = 0;
	for (const row of wanted.rows) {
		const known = here.get(keyOf(wanted, row)) ?? null;
		const chosen = known && same(known, row) ? known : judge(row, known);
		if (chosen) rows.push(chosen);
		if (!chosen || !same(chosen, row)) skipped += 1;
	}
	for (const row of before.rows) {
		const kept = given.has(keyOf(before, row)) ? null : judge(null, row);
		if (kept) rows.push(kept);
	}
	return { list: { ...wanted, rows }, skipped };
}

function judgeOf(table: string, { bundle, reach, current }: Lists): Judge | null {
	const { leftOut } = bundle;
	const all = reach === 'everything';
	switch (table) {
		case 'declaration_round':
			return all ? null : keepState;
		case 'declared_person':
			return judgePeople(reach, leftOut.includes('declaredPeople'));
		case 'declaration':
			return all
				? judgeAnyLine(linesDisputedHere(current, bundle), leftOut.includes('declarations'))
				: judgeOwnDrafts(reach.partnerIds, openRounds(current), leftOut.includes('declarations'));
		case 'tariff_proposal':
		case 'proposal_answer':
		case 'proposal_remark':
			// What somebody said stays said, and nobody says it in another's name.
			return all ? keepAll : keepHere;
		case 'proposed_tariff':
			return all ? judgeProposed(bundle) : keepHere;
		case 'import_mapping':
			return judgeMappings(reach, leftOut.includes('importMappings'), erasedHere(current));
		case 'dispute':
			return all ? withRemarksOfHere : asHere;
		case 'advance':
		case 'contribution_request':
		case 'swap':
			return all ? judgeSettling : asHere;
		default:
			return null;
	}
}

/** What a person may not bring in from a file: it is done on its own page, where everything that goes with it happens. */
const asHere: Judge = (_, before) => before;

/** What was settled or answered stays, also when the file does not know of it. */
const judgeSettling: Judge = (wanted, before) => wanted ?? (before && isConcluded(before) ? before : null);

/** Taken up by a settlement, or a swap that was agreed, refused or withdrawn. */
function isConcluded(row: Row): boolean {
	return col(row, 'settlement_id') !== null || (row['state'] !== undefined && row['state'] !== 'proposed');
}

/** A round is opened, closed and settled on its own page, where everything that goes with it happens. */
const keepState: Judge = (wanted, before) =>
	wanted && before
		? { ...wanted, state: col(before, 'state'), reopened_because: col(before, 'reopened_because') }
		: wanted;

function judgePeople(reach: Reach, someLeftOut: boolean): Judge {
	const within = (row: Row) => reach === 'everything' || reach.partnerIds.includes(String(row['partner_id']));
	return (wanted, before) => {
		// A name that was erased does not come back from an older file.
		if (before && col(before, 'erased_on') !== null) return before;
		if (wanted) return within(wanted) && (!before || within(before)) ? wanted : before;
		return before && (someLeftOut || !within(before)) ? before : null;
	};
}

/** A file of before somebody was erased does not bring back what others called them. */
function judgeMappings(reach: Reach, someLeftOut: boolean, erased: ReadonlySet<string>): Judge {
	const within = (row: Row) => reach === 'everything' || reach.partnerIds.includes(String(row['partner_id']));
	const withoutErased = (row: Row): Row => ({
		...row,
		translations: (row['translations'] as readonly Row[]).filter(
			({ kind, to }) => kind !== 'person' || !erased.has(String(to))
		)
	});
	return (wanted, before) => {
		if (wanted) return within(wanted) && (!before || within(before)) ? withoutErased(wanted) : before;
		return before && (someLeftOut || !within(before)) ? before : null;
	};
}

function erasedHere(current: readonly RowList[]): ReadonlySet<string> {
	const erased = rowsOf(current, 'declared_person').filter((row) => col(row, 'erased_on') !== null);
	return new Set(erased.map((row) => String(row['id'])));
}

function judgeAnyLine(disputedHere: ReadonlySet<string>, someLeftOut: boolean): Judge {
	return (wanted, before) => {
		const isKept = before !== null && (disputedHere.has(String(before['id'])) || someLeftOut);
		if (!wanted) return before && (isKept || isDecided(before)) ? before : null;
		if (!before) return wanted;
		if (disputedHere.has(String(before['id']))) return before;
		// Evidence may have been erased since the file was written.
		return isDecided(before) ? { ...wanted, detail: col(before, 'detail') } : wanted;
	};
}

function judgeOwnDrafts(partnerIds: readonly string[], open: ReadonlySet<string>, someLeftOut: boolean): Judge {
	const isOwnDraft = (row: Row) => row['state'] === 'draft' && partnerIds.includes(String(row['partner_id']));
	const isOpen = (row: Row) => open.has(String(row['round_id']));
	return (wanted, before) => {
		const mayChange = !before || (isOwnDraft(before) && isOpen(before));
		if (wanted) return mayChange && isOwnDraft(wanted) && isOpen(wanted) ? wanted : before;
		return before && (someLeftOut || !isOwnDraft(before)) ? before : null;
	};
}

const keepAll: Judge = (wanted, before) => wanted ?? before;
const keepHere: Judge = (_, before) => before;

/** A proposal that the bundle does not know of keeps its rows. */
function judgeProposed({ tariffProposals }: BundleRead): Judge {
	const known = new Set(tariffProposals.map(({ id }) => id));
	return (wanted, before) => wanted ?? (before && !known.has(String(before['proposal_id'])) ? before : null);
}

/** A remark is never taken back, nor is a dispute. */
const withRemarksOfHere: Judge = (wanted, before) => {
	if (!wanted || !before) return wanted ?? before;
	const [given, here] = [wanted['remarks'] as readonly Row[], before['remarks'] as readonly Row[]];
	const known = new Set(given.map((remark) => remark['id']));
	return {
		...asToldHere(wanted, before),
		remarks: [...given, ...here.filter((remark) => !known.has(col(remark, 'id')))]
	};
};

const TOLD_OF_DISPUTE = ['reason', 'declared_hours', 'opened_by', 'closed_by'] as const;

/** A file from before a dispute kept what it was about says nothing about that. */
function asToldHere(wanted: Row, before: Row): Row {
	return {
		...wanted,
		...Object.fromEntries(TOLD_OF_DISPUTE.map((name) => [name, col(wanted, name) ?? col(before, name)]))
	};
}

/** Lines with a dispute that the bundle does not know of: their state belongs to it. */
function linesDisputedHere(current: readonly RowList[], { disputes }: BundleRead): ReadonlySet<string> {
	const known = new Set(disputes.map((dispute) => dispute.id));
	const unknown = rowsOf(current, 'dispute').filter((row) => !known.has(String(row['id'])));
	return new Set(unknown.map((row) => String(row['declaration_id'])));
}

function openRounds(current: readonly RowList[]): ReadonlySet<string> {
	const open = rowsOf(current, 'declaration_round').filter((row) => row['state'] === 'open');
	return new Set(open.map((row) => String(row['id'])));
}

/**
 * What the bundle says about things that were decided here and never change (model section 7), by id: "declarations[uren-12]".
 * An approved line may have been settled since.
 */
export function listRewritten(wanted: readonly RowList[], current: readonly RowList[], reach: Reach): string[] {
	return [
		...differing(wanted, current, 'declaration', (row, before) => {
			if (!isDecided(before)) return false;
			const settled = reach === 'everything' && before['state'] === 'approved' && row['state'] === 'settled';
			const asApproved = settled && { state: 'approved', settlement_id: col(before, 'settlement_id') };
			return !same({ ...row, detail: [], ...asApproved }, { ...before, detail: [] });
		}).map((id) => `declarations[${id}]`),
		...differing(wanted, current, 'declaration_round', (row, before) => {
			if (before['state'] === 'settled') return !same(row, before);
			const reopened = before['state'] === 'closed' && row['state'] === 'open';
			return reach === 'everything' && reopened && row['reopened_because'] === null;
		}).map((id) => `rounds[${id}]`),
		...differing(wanted, current, 'dispute', (row, before) => {
			const closed = col(before, 'closed_at') !== null;
			const told = { ...asToldHere(row, before), remarks: [] };
			return (closed && !same(told, { ...before, remarks: [] })) || remarkDiffers(row, before);
		}).map((id) => `disputes[${id}]`),
		...SETTLING.flatMap(({ table, list }) =>
			differing(wanted, current, table, (row, before) => {
				// An agreed swap may have been settled since.
				const settledSince = col(before, 'settlement_id') === null;
				const asHereNow = settledSince ? { ...row, settlement_id: null } : row;
				return isConcluded(before) && !same(asHereNow, before);
			}).map((id) => `${list}[${id}]`)
		)
	];
}

const SETTLING = [
	{ table: 'advance', list: 'advances' },
	{ table: 'contribution_request', list: 'contributionRequests' },
	{ table: 'swap', list: 'swaps' }
] as const;

function remarkDiffers(wanted: Row, before: Row): boolean {
	const here = new Map((before['remarks'] as readonly Row[]).map((remark) => [remark['id'], remark]));
	return (wanted['remarks'] as readonly Row[]).some((remark) => {
		const known = here.get(col(remark, 'id'));
		return known !== undefined && !same(known, remark);
	});
}

function differing(
	wanted: readonly RowList[],
	current: readonly RowList[],
	table: string,
	differs: (row: Row, before: Row) => boolean
): string[] {
	const here = new Map(rowsOf(current, table).map((row) => [row['id'], row]));
	return rowsOf(wanted, table).flatMap((row) => {
		const before = here.get(col(row, 'id'));
		return before && differs(row, before) ? [String(row['id'])] : [];
	});
}

function rowsOf(lists: readonly RowList[], table: string): readonly Row[] {
	return lists.find((list) => list.table === table)?.rows ?? [];
}

function isDecided(row: Row): boolean {
	return row['state'] === 'approved' || row['state'] === 'settled';
}

function same(first: Row, second: Row): boolean {
	return JSON.stringify(first) === JSON.stringify(second);
}

function col(row: Row, column: string): JsonValue {
	return row[column] ?? null;
}
