/** What the page of declaring shows of one organisation: lines of the period and those that ask something, and sums of the rest. */
import { peopleDue } from '$lib/domain/declaration/name-retention';
import type { WorkPeriod } from '$lib/domain/declaration/work-period';
import type { Day } from '$lib/domain/shared/day';
import type { TenantTransaction } from '$lib/server/db/tenancy';
import { listLinesTakenOver } from '$lib/server/queries/actuals-rows';
import { listDeclaredPeople } from '$lib/server/queries/agreed-hours';
import type { ComputedBudget } from '$lib/server/queries/computed-budget';
import { judgeLines, readJudgingGround } from '$lib/server/queries/declared-findings';
import { listDeclarations, type StoredDeclaration } from '$lib/server/queries/declarations';
import { listDeclaredWork } from '$lib/server/queries/declared-work';
import { findRetention, listKeptPeople } from '$lib/server/queries/name-retention';

export interface DeclaredPlace {
	readonly partnershipId: string;
	readonly partnerId: string;
	readonly period: WorkPeriod;
	readonly today: Day;
}

export async function readDeclared(
	trx: TenantTransaction,
	budget: ComputedBudget,
	{ partnershipId, partnerId, period, today }: DeclaredPlace
) {
	const { schoolYear } = budget.facts;
	const place = { partnershipId, partnerIds: [partnerId], ownPartnerIds: [partnerId] };
	const ground = await readJudgingGround(trx, budget, place);
	const own = { schoolYear, partnerId };
	const within = await listDeclarations(trx, partnershipId, { ...own, from: period.from, until: period.until });
	const asking = await listDeclarations(trx, partnershipId, { ...own, states: ['draft', 'returned', 'disputed'] });
	const shown = new Map(within.map((line) => [line.id, line]));
	for (const line of asking) if (line.state !== 'draft' || line.correctsId !== null) shown.set(line.id, line);
	const lines = [...shown.values()].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
	return {
		...{ lines, agreed: ground.agreed, treatments: ground.treatments },
		findings: await judgeLines(trx, ground, lines),
		sums: await listDeclaredWork(trx, { partnershipId, schoolYear, partnerId }),
		people: await listDeclaredPeople(trx, partnershipId, partnerId),
		names: await namesDue(trx, partnershipId, partnerId, today),
		takenOver: await listLinesTakenOver(trx, { partnershipId, schoolYear, partnerId }),
		last: lastOf([...within, ...asking])
	};
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

/** What somebody filled in last of what is open or of this period, to begin the next line with. */
function lastOf(lines: readonly StoredDeclaration[]): StoredDeclaration | null {
	const [last] = [...lines].sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
	return last ?? null;
}
