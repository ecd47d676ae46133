/**
 * Which declared lines may not be approved because the partnership lets a finding stop them (model section 7). What can be seen
 * at the lines themselves is looked at for them alone, so that approving takes no longer as the year grows; what adds up over
 * the year is read as sums, and only when the partnership lets that stop.
 */
import {
	FINDING_KINDS,
	OVER_THE_YEAR,
	type DeclarationFindingKind,
	type FindingTreatments
} from '$lib/domain/declaration/finding-kinds';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import { findDeclarationFindings, type FoundByLine } from '$lib/domain/declaration/findings';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { listCommitments, listRounds } from '../queries/agreed-hours';
import { listLinesBeside, listLinesOnFullDays } from '../queries/days-beside';
import { judgeDeclarations, judgeLines, readFindingTreatments, readJudgingGround } from '../queries/declared-findings';
import type { StoredDeclaration } from '../queries/declarations';
import { listPartners, listTariffs } from '../queries/partnership-rows';
import type { WriteScope } from './write';

/** Ids of those of `lines` that a finding stops: lines as they are stored. */
export async function stoppedLines(
	scope: WriteScope,
	schoolYear: SchoolYear,
	lines: readonly StoredDeclaration[]
): Promise<ReadonlySet<string>> {
	if (lines.length === 0) return new Set();
	const treatments = await readFindingTreatments(scope.trx, scope.partnershipId);
	const found = stopsOverYear(treatments)
		? await overYear(scope, schoolYear, lines)
		: await atTheLines(
				scope,
				{ schoolYear, treatments },
				lines,
				await listLinesOnFullDays(scope.trx, { ...scope, schoolYear }, lines)
			);
	return new Set(lines.filter(({ id }) => isStopped(found, id, treatments)).map(({ id }) => id));
}

/** Whether a finding stops this line as it is to be, in place of what is stored. */
export async function isStoppedAs(
	scope: WriteScope,
	schoolYear: SchoolYear,
	line: StoredDeclaration
): Promise<boolean> {
	const treatments = await readFindingTreatments(scope.trx, scope.partnershipId);
	const found = stopsOverYear(treatments)
		? await overYearAs(scope, schoolYear, line)
		: await atTheLines(
				scope,
				{ schoolYear, treatments },
				[line],
				await listLinesBeside(scope.trx, { ...scope, schoolYear }, [line])
			);
	return isStopped(found, line.id, treatments);
}

function stops(treatments: FindingTreatments, kind: DeclarationFindingKind): boolean {
	return treatments[kind] === 'stop';
}

function stopsOverYear(treatments: FindingTreatments): boolean {
	return FINDING_KINDS.some((kind) => stops(treatments, kind) && OVER_THE_YEAR.has(kind));
}

function isStopped(found: FoundByLine, id: string, treatments: FindingTreatments): boolean {
	return (found.get(id) ?? []).some(({ kind }) => stops(treatments, kind));
}

/** Judged together with what else the same people did on the same days, in the order in which a page shows them. */
async function atTheLines(
	{ trx, partnershipId, today }: WriteScope,
	{ schoolYear, treatments }: { readonly schoolYear: SchoolYear; readonly treatments: FindingTreatments },
	lines: readonly StoredDeclaration[],
	beside: readonly LineToJudge[]
): Promise<FoundByLine> {
	const partners = await listPartners(trx, partnershipId);
	// Many are agreed, and only this asks for them here.
	const commitments = stops(treatments, 'roleNotAgreed') ? await listCommitments(trx, partnershipId, schoolYear) : [];
	const context = {
		...{ schoolYear, today, rounds: await listRounds(trx, partnershipId, schoolYear) },
		members: new Map(partners.map(({ id, memberFrom, memberUntil }) => [id, { memberFrom, memberUntil }])),
		tariffs: indexTariffs(await listTariffs(trx, partnershipId)),
		commitments: commitments.map(({ value }) => value),
		...{ budgetLines: new Map(), pots: new Map(), hoursPerYear: new Map(), earlier: [], earlierOnLines: [] }
	};
	const judged = new Set(lines.map(({ id }) => id));
	return findDeclarationFindings(context, [...beside.filter(({ id }) => !judged.has(id)), ...lines]);
}

async function overYear(
	{ trx, partnershipId, today, budgetOf }: WriteScope,
	schoolYear: SchoolYear,
	lines: readonly StoredDeclaration[]
): Promise<FoundByLine> {
	const budget = await budgetOf(schoolYear);
	if (!budget) return new Map();
	const partnerIds = [...new Set(lines.map(({ partnerId }) => partnerId))];
	const ground = await readJudgingGround(trx, budget, { partnershipId, partnerIds, ownPartnerIds: [], today });
	return judgeLines(trx, ground, lines);
}

/** Reads the whole year of its organisation: the kept sums hold the line as it is stored. */
async function overYearAs(
	{ trx, partnershipId, today, budgetOf }: WriteScope,
	schoolYear: SchoolYear,
	line: StoredDeclaration
): Promise<FoundByLine> {
	const budget = await budgetOf(schoolYear);
	if (!budget) return new Map();
	const place = { partnershipId, partnerIds: [line.partnerId], today };
	const { context, lines: known } = await judgeDeclarations(trx, budget, place);
	return findDeclarationFindings({ ...context, earlier: [] }, [...known.filter(({ id }) => id !== line.id), line]);
}
