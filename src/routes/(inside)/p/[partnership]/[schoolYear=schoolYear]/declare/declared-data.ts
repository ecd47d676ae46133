/** What the page of declaring shows of one organisation: lines of the period and those that ask something, and sums of the rest. */
import { shortList } from '$lib/components/declaration/short-list';
import { isDecided } from '$lib/domain/declaration/declaration';
import type { DeclarationFinding } from '$lib/domain/declaration/declaration-finding';
import { findLive } from '$lib/domain/declaration/live-findings';
import type { LiveGround } from '$lib/domain/declaration/live-ground';
import { peopleDue } from '$lib/domain/declaration/name-retention';
import { roundOfDay, type DeclarationRound } from '$lib/domain/declaration/round';
import type { WorkPeriod } from '$lib/domain/declaration/work-period';
import type { Day } from '$lib/domain/shared/day';
import type { TenantTransaction } from '$lib/server/db/tenancy';
import { listLinesTakenOver } from '$lib/server/queries/actuals-rows';
import { listDeclaredPeople } from '$lib/server/queries/agreed-hours';
import type { ComputedBudget } from '$lib/server/queries/computed-budget';
import { judgeLines, readJudgingGround, type JudgingGround } from '$lib/server/queries/declared-findings';
import { findLastWritten, listDeclarations, type StoredDeclaration } from '$lib/server/queries/declarations';
import { countDrafts, listDeclaredWork } from '$lib/server/queries/declared-work';
import { readLiveGround } from '$lib/server/queries/live-ground';
import { listDisputedLines } from '$lib/server/queries/told-disputes';
import type { Moment } from '$lib/server/queries/kept-while-unwritten';
import { findRetention, listKeptPeople } from '$lib/server/queries/name-retention';

export interface DeclaredPlace {
	readonly partnershipId: string;
	readonly partnerId: string;
	readonly period: WorkPeriod;
	readonly today: Day;
	/** That the whole transaction reads as of. */
	readonly moment: Moment | null;
	/** Whether every finding is asked for, however many there are. */
	readonly allFound: boolean;
}

export async function readDeclared(
	trx: TenantTransaction,
	budget: ComputedBudget,
	{ partnershipId, partnerId, period, today, moment, allFound }: DeclaredPlace
) {
	const { schoolYear, tariffs } = budget.facts;
	const place = { partnershipId, partnerIds: [partnerId], ownPartnerIds: [partnerId], today };
	const ground = await readJudgingGround(trx, budget, place, moment);
	const own = { schoolYear, partnerId };
	const within = await listDeclarations(trx, partnershipId, { ...own, from: period.from, until: period.until });
	// Of drafts of other days, of which there may be thousands, only corrections.
	const asking = await listDeclarations(trx, partnershipId, { ...own, states: ['returned', 'disputed'] });
	const correcting = await listDeclarations(trx, partnershipId, { ...own, states: ['draft'], correcting: true });
	const shown = new Map([...within, ...asking, ...correcting].map((line) => [line.id, line]));
	const lines = [...shown.values()].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
	const people = (await listDeclaredPeople(trx, partnershipId, partnerId)).map(
		({ id, code, name, hoursPerYear, erasedOn, revision }) => ({
			...{ id, partnerId, code, name, hoursPerYear, erasedOn, revision }
		})
	);
	const takenOver = await listLinesTakenOver(trx, { partnershipId, schoolYear, partnerId });
	const budgetLines = budget.facts.lines
		.filter((line) => line.partnerId === null || line.partnerId === partnerId || takenOver.has(line.id))
		.map(({ id, activity, area, roleId }) => ({ id, activity, area, roleId }));
	const live = await readLiveGround(
		trx,
		{ partnershipId, schoolYear, partnerId, period },
		{
			...{ rules: ground.rules, treatments: ground.treatments, people, lines: within },
			tariffs: tariffs.filter((tariff) => tariff.partnerId === null || tariff.partnerId === partnerId),
			lineIds: budgetLines.map(({ id }) => id)
		}
	);
	const round = roundOfPeriod(ground.agreed.rounds, period);
	const hasDrafts = within.some(({ state }) => state === 'draft');
	return {
		...{ lines, live, people, budgetLines, agreed: ground.agreed },
		found: await findOnPage(trx, { ground, live, within, all: allFound }, lines),
		/** Lines on the page of which something was disputed, also before. */
		wereDisputed: (await listDisputedLines(trx, partnershipId, partnerId)).filter((id) => shown.has(id)),
		sums: await listDeclaredWork(trx, { partnershipId, schoolYear, partnerId }),
		draftsOfRound: hasDrafts && round ? await countDrafts(trx, { partnershipId, partnerId, roundId: round.id }) : 0,
		names: await namesDue(trx, partnershipId, partnerId, today),
		last:
			(await findLastWritten(trx, partnershipId, { ...own, states: ['draft', 'returned', 'disputed'] })) ??
			lastOf(within)
	};
}

/** The round that the days of a period are in: of a week across two rounds the first. */
export function roundOfPeriod(
	rounds: readonly DeclarationRound[],
	{ from, until }: WorkPeriod
): DeclarationRound | null {
	return roundOfDay(rounds, from) ?? roundOfDay(rounds, until);
}

/** What stands out about these lines. */
export interface FoundOnPage {
	/** In the order of the lines; what holds a line back comes first. */
	readonly shown: readonly { readonly id: string; readonly findings: readonly DeclarationFinding[] }[];
	/** About how many more something stands out. */
	readonly others: number;
}

interface Judged {
	readonly ground: JudgingGround;
	readonly live: LiveGround;
	/** Lines of the period; the others of the page are judged among all of the year. */
	readonly within: readonly StoredDeclaration[];
	/** Whether all are asked for. */
	readonly all: boolean;
}

const MOST_FOUND = 30;

/** The same for the lines of the period as the browser finds while somebody types; what was decided is no longer told. */
async function findOnPage(
	trx: TenantTransaction,
	{ ground, live, within, all }: Judged,
	lines: readonly StoredDeclaration[]
): Promise<FoundOnPage> {
	const { from, until } = live.period;
	const others = lines.filter((line) => line.from < from || line.from >= until);
	const found = new Map([...findLive(live, within), ...(await judgeLines(trx, ground, others))]);
	const told = lines.flatMap(({ id, state }) => {
		const findings = isDecided(state) ? undefined : found.get(id);
		return findings ? [{ id, findings }] : [];
	});
	const stops = ({ findings }: (typeof told)[number]) => findings.some(({ kind }) => live.treatments[kind] === 'stop');
	const ordered = [...told.filter(stops), ...told.filter((each) => !stops(each))];
	const { shown, others: left } = shortList(ordered, { most: MOST_FOUND, all });
	return { shown, others: left.length };
}

/** How long names are kept, and whose were agreed to be gone by now. */
async function namesDue(trx: TenantTransaction, partnershipId: string, partnerId: string, today: Day) {
	const monthsKept = (await findRetention(trx, partnershipId))?.monthsKept ?? null;
	const due = peopleDue(await listKeptPeople(trx, partnershipId, [partnerId]), monthsKept, today);
	return { monthsKept, due: due.map(({ id }) => id) };
}

function placeOf({ from, id }: StoredDeclaration): string {
	return `${from} ${id}`;
}

/** What somebody filled in last, to begin the next line with. */
function lastOf(lines: readonly StoredDeclaration[]): StoredDeclaration | null {
	const [last] = [...lines].sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
	return last ?? null;
}
