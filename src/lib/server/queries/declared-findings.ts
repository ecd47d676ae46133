/** The findings about the declared lines of some organisations in a year, as far as the reader may see the lines. */
import type { DeclaredPerson } from '$lib/domain/declaration/declaration';
import type { DeclarationFinding } from '$lib/domain/declaration/declaration-finding';
import { findingContext, type AgreedHours } from '$lib/domain/declaration/finding-context';
import { findingTreatments, FINDING_TREATMENTS, type FindingTreatments } from '$lib/domain/declaration/finding-kinds';
import { findDeclarationFindings, type FindingContext } from '$lib/domain/declaration/findings';
import type { TenantTransaction } from '../db/tenancy';
import { listCommitments, listDeclaredPeople, listRounds } from './agreed-hours';
import type { ComputedBudget } from './computed-budget';
import { listDeclarations, type StoredDeclaration } from './declarations';
import { listDeclaredTotals, type DeclaredTotal } from './declared-totals';
import { wordOf } from './partnership-rows';
import type { Stored } from './stored';

export interface JudgedDeclarations {
	readonly agreed: Omit<AgreedHours, 'people'> & { readonly people: readonly Stored<DeclaredPerson>[] };
	/** All lines of those organisations that the reader may see, by first day. */
	readonly lines: readonly StoredDeclaration[];
	/** By line id; what the partnership ignores is left out. */
	readonly findings: ReadonlyMap<string, readonly DeclarationFinding[]>;
	readonly treatments: FindingTreatments;
	/** For judging more lines of those organisations: what was declared before is all of `lines`. */
	readonly context: FindingContext;
}

/** Reads all lines of the year of these organisations, because the sums they are held against run over the year. */
export async function judgeDeclarations(
	trx: TenantTransaction,
	{ facts, figures }: ComputedBudget,
	partnershipId: string,
	partnerIds: readonly string[]
): Promise<JudgedDeclarations> {
	const { schoolYear } = facts;
	const agreed: JudgedDeclarations['agreed'] = {
		rounds: await listRounds(trx, partnershipId, schoolYear),
		commitments: (await listCommitments(trx, partnershipId, schoolYear)).map(({ value }) => value),
		people: await listDeclaredPeople(trx, partnershipId)
	};
	const lines = await listDeclarations(trx, partnershipId, { schoolYear, partnerIds });
	const totals = await listDeclaredTotals(trx, partnershipId, schoolYear);
	const treatments = await readFindingTreatments(trx, partnershipId);
	const base = { ...findingContext({ facts, figures }, agreed), earlierOnLines: ofOthers(totals, partnerIds) };
	const all = findDeclarationFindings({ ...base, earlier: [] }, lines);
	return {
		agreed,
		lines,
		treatments,
		findings: shown(all, treatments),
		context: { ...base, earlier: lines }
	};
}

/** What other organisations claim of the money of each budget line. */
function ofOthers(totals: readonly DeclaredTotal[], partnerIds: readonly string[]) {
	return totals.flatMap(({ partnerId, lineId, inKind, state, amount }) =>
		lineId === null || inKind || state === 'returned' || partnerIds.includes(partnerId) ? [] : [{ lineId, amount }]
	);
}

function shown(
	found: ReadonlyMap<string, readonly DeclarationFinding[]>,
	treatments: FindingTreatments
): Map<string, readonly DeclarationFinding[]> {
	const kept = [...found].map(
		([id, findings]) => [id, findings.filter(({ kind }) => treatments[kind] !== 'ignore')] as const
	);
	return new Map(kept.filter(([, findings]) => findings.length > 0));
}

export async function readFindingTreatments(trx: TenantTransaction, partnershipId: string): Promise<FindingTreatments> {
	const rows = await trx
		.selectFrom('finding_rule')
		.select(['finding', 'treatment'])
		.where('partnership_id', '=', partnershipId)
		.execute();
	return findingTreatments(
		rows.map(({ finding, treatment }) => ({ finding, treatment: wordOf(FINDING_TREATMENTS, treatment) }))
	);
}
