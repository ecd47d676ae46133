/**
 * The lines of the choice, a page at a time. As long as few lines are chosen all of them are looked through and those with
 * findings come first; of more than that a page is read by day, and only what it shows is looked through.
 */
import type { DeclarationState } from '$lib/domain/declaration/declaration';
import type { DeclarationFinding } from '$lib/domain/declaration/declaration-finding';
import type { ToldDispute } from '$lib/domain/declaration/dispute';
import { valuesOfSums, type ValuedHours } from '$lib/domain/declaration/line-values';
import { namesAmong } from '$lib/domain/declaration/person-names';
import { placeFromText, placeText, reviewPage } from '$lib/domain/declaration/review-order';
import { entriesIn, sumsByPartner } from '$lib/domain/declaration/sums-by-partner';
import { toDay } from '$lib/domain/shared/day';
import type { TenantReader, TenantTransaction } from '$lib/server/db/tenancy';
import { judgeWithPeople, type JudgingGround } from '$lib/server/queries/declared-findings';
import { pageOfDeclarations, sumsOfDeclarations, type LineOfPage } from '$lib/server/queries/declaration-pages';
import { listDeclaredCellsOnLine, type RoundCell } from '$lib/server/queries/declared-totals';
import { listDisputedLines, listToldDisputes } from '$lib/server/queries/told-disputes';
import { filterOf, rowsOfPage, type AskedReview } from './review-asked';

/** So many lines are looked through at once, to show those with findings first. */
export const LOOKED_THROUGH = 500;

export interface ReviewGround extends JudgingGround {
	/** Kept sums of the round that is asked for, else of the year. */
	readonly counted: readonly RoundCell[];
	readonly checks: (partnerId: string) => boolean;
}

/** The page of the choice as it is read, before it is looked through. */
export async function askLines(reader: TenantReader, ground: ReviewGround, asked: AskedReview) {
	const { year } = ground;
	const filter = filterOf(asked, year.schoolYear);
	const { lineId } = filter;
	// The sums behind every page know no lines of the budget.
	const onLine = lineId === null ? null : { ...filter, lineId };
	const counted = onLine ? await listDeclaredCellsOnLine(reader, year.partnershipId, onLine) : ground.counted;
	const kept = entriesOf({ ...ground, counted }, asked, filter.states);
	// What was settled with which round is in no kept sum.
	const settled = asked.settled === null ? null : await sumsOfDeclarations(reader, year.partnershipId, filter);
	const count = settled?.entries ?? kept.count;
	const all = count <= LOOKED_THROUGH;
	const place = asked.after === null ? null : placeFromText(asked.after);
	const after = all || place === null ? null : { from: toDay(place.from), id: place.id };
	const limit = all ? LOOKED_THROUGH : rowsOfPage(asked) + 1;
	const [read, disputed] =
		count === 0
			? [[], []]
			: await Promise.all([
					pageOfDeclarations(reader, year.partnershipId, filter, { after, limit }),
					listDisputedLines(reader, year.partnershipId, null)
				]);
	return { read, disputed, count, comesTo: settled ?? kept.comesTo, settled, waiting: kept.waiting, all, place };
}

export async function shownLines(
	trx: TenantTransaction,
	ground: ReviewGround,
	asked: AskedReview,
	{ read, disputed, count, comesTo, settled, waiting, all, place }: Awaited<ReturnType<typeof askLines>>
) {
	const { checks } = ground;
	const size = rowsOfPage(asked);
	const judged = all ? read : read.slice(0, size);
	const { findings, people } = await judgeWithPeople(trx, ground, judged);
	const has = (id: string) => findings.has(id);
	const page = reviewPage(judged, has, { after: all ? place : null, size });
	const last = judged.at(-1);
	const next = all ? page.next : read.length > judged.length && last ? { ...last, withFindings: false } : null;
	const names = namesAmong(people, page.lines);
	const ever = new Set(disputed);
	const wereDisputed = page.lines.map(({ id }) => id).filter((id) => ever.has(id));
	const disputes = await listToldDisputes(trx, ground.year.partnershipId, wereDisputed);
	return {
		lines: page.lines.map((line) => ({
			decidable: checks(line.partnerId),
			/** Ended ones too. */
			disputes: disputes.get(line.id) ?? NONE,
			...shownLine(line, names, findings.get(line.id))
		})),
		count,
		/** What all of them come to, also those on other pages. */
		comesTo,
		/** The same, where those that were settled with one round are asked for. */
		settled,
		next: next && placeText(next),
		/** Whether lines with findings come first of all, not of this page only. */
		findingsFirst: all,
		/** What could be decided about in one action. */
		waiting,
		/** `null`: too many wait to look through them all. */
		waitingWithoutFindings: all
			? judged.filter(({ id, state, partnerId }) => state === 'submitted' && checks(partnerId) && !has(id)).length
			: null
	};
}

const NONE: readonly ToldDispute[] = [];

/** From the kept sums: nothing is counted line by line. */
function entriesOf(
	{ counted, year, checks }: ReviewGround,
	{ partner, role, area }: AskedReview,
	states: readonly DeclarationState[]
): { readonly count: number; readonly waiting: number; readonly comesTo: ValuedHours } {
	const partnerIds = year.partnerIds.filter((id) => partner === null || id === partner);
	const byPartner = sumsByPartner(counted, { roleId: role, area });
	const chosen = partnerIds.flatMap((id) => (byPartner.get(id) ?? []).filter(({ state }) => states.includes(state)));
	const toDecide = states.includes('submitted') ? partnerIds.filter(checks) : [];
	return {
		count: chosen.reduce((count, { entries }) => count + entries, 0),
		waiting: toDecide.reduce((count, id) => count + entriesIn(byPartner.get(id), 'submitted'), 0),
		comesTo: valuesOfSums(chosen)
	};
}

export function shownLine(
	line: LineOfPage,
	names: ReadonlyMap<string, string>,
	findings: readonly DeclarationFinding[] = []
) {
	const { id, revision, partnerId, roleId, area, activity, lineId, from, until, hours, inKind, price, state } = line;
	return {
		...{ id, revision, partnerId, roleId, area, activity, lineId, from, until, hours, inKind, price, state },
		...{ note: line.note, link: line.link, reason: line.reason, decidedByName: line.decidedByName },
		correctsId: line.correctsId,
		person: (line.personId === null ? null : names.get(line.personId)) ?? null,
		findings
	};
}
