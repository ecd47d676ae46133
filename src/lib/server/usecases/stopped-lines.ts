/**
 * Which declared lines may not be approved because the partnership lets a finding stop them (model section 7). What can be seen
 * at the lines themselves is looked at for them alone, so that approving takes no longer as the year grows; only when the
 * partnership lets stop what adds up over the year is the whole year read.
 */
import { computeBudget } from '$lib/domain/budget/compute-budget';
import type { DeclarationFinding } from '$lib/domain/declaration/declaration-finding';
import { FINDING_KINDS, OVER_THE_YEAR, type FindingTreatments } from '$lib/domain/declaration/finding-kinds';
import { findDeclarationFindings } from '$lib/domain/declaration/findings';
import { addDays } from '$lib/domain/shared/day';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { productSchemes } from '$lib/schemes/product-schemes';
import { listCommitments, listRounds } from '../queries/agreed-hours';
import { findBudgetFacts } from '../queries/budget-facts';
import { judgeDeclarations, readFindingTreatments } from '../queries/declared-findings';
import { listDeclarations, type StoredDeclaration } from '../queries/declarations';
import { listPartners, listTariffs } from '../queries/partnership-rows';
import type { WriteScope } from './write';

type Findings = ReadonlyMap<string, readonly DeclarationFinding[]>;

/** Ids of those of `lines` that a finding stops. */
export async function stoppedLines(
	scope: WriteScope,
	schoolYear: SchoolYear,
	lines: readonly StoredDeclaration[]
): Promise<ReadonlySet<string>> {
	if (lines.length === 0) return new Set();
	const treatments = await readFindingTreatments(scope.trx, scope.partnershipId);
	const overTheYear = FINDING_KINDS.some((kind) => treatments[kind] === 'stop' && OVER_THE_YEAR.has(kind));
	const found = overTheYear ? await overYear(scope, schoolYear, lines) : await atTheLines(scope, schoolYear, lines);
	return new Set(lines.filter(({ id }) => isStopped(found.get(id) ?? [], treatments)).map(({ id }) => id));
}

function isStopped(findings: readonly DeclarationFinding[], treatments: FindingTreatments): boolean {
	return findings.some(({ kind }) => treatments[kind] === 'stop');
}

/** Judged together with what else the same people did on the same days, in the order in which a page shows them. */
async function atTheLines(
	{ trx, partnershipId }: WriteScope,
	schoolYear: SchoolYear,
	lines: readonly StoredDeclaration[]
): Promise<Findings> {
	const partners = await listPartners(trx, partnershipId);
	const commitments = await listCommitments(trx, partnershipId, schoolYear);
	const context = {
		...{ schoolYear, rounds: await listRounds(trx, partnershipId, schoolYear) },
		members: new Map(partners.map(({ id, memberFrom, memberUntil }) => [id, { memberFrom, memberUntil }])),
		tariffs: indexTariffs(await listTariffs(trx, partnershipId)),
		commitments: commitments.map(({ value }) => value),
		...{ budgetLines: new Map(), pots: new Map(), hoursPerYear: new Map(), earlier: [], earlierOnLines: [] }
	};
	const judged = new Set(lines.map(({ id }) => id));
	const others = (await ofTheSamePeople(trx, partnershipId, schoolYear, lines)).filter(({ id }) => !judged.has(id));
	return findDeclarationFindings(context, [...others, ...lines]);
}

async function ofTheSamePeople(
	trx: WriteScope['trx'],
	partnershipId: string,
	schoolYear: SchoolYear,
	lines: readonly StoredDeclaration[]
): Promise<readonly StoredDeclaration[]> {
	const personIds = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
	if (personIds.length === 0) return [];
	const days = lines.map(({ from }) => from).sort();
	const [first, last] = [days[0], days.at(-1)];
	return listDeclarations(trx, partnershipId, {
		...{ schoolYear, personIds },
		...(first !== undefined && last !== undefined && { from: first, until: addDays(last, 1) })
	});
}

/** With the lines as they are to be: one may differ from what is stored. */
async function overYear(
	{ trx, partnershipId }: WriteScope,
	schoolYear: SchoolYear,
	lines: readonly StoredDeclaration[]
): Promise<Findings> {
	const facts = await findBudgetFacts(trx, schoolYear, productSchemes);
	if (!facts) return new Map();
	const partnerIds = [...new Set(lines.map(({ partnerId }) => partnerId))];
	const budget = { facts, figures: computeBudget(facts) };
	const { context, lines: known } = await judgeDeclarations(trx, budget, partnershipId, partnerIds);
	const judged = new Set(lines.map(({ id }) => id));
	return findDeclarationFindings({ ...context, earlier: [] }, [...known.filter(({ id }) => !judged.has(id)), ...lines]);
}
