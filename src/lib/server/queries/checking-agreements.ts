/** What a partnership agreed about checking: who checks whom, how findings are treated, and who could decide about whose hours. */
import { FINDING_TREATMENTS, type FindingTreatment } from '$lib/domain/declaration/finding-kinds';
import { isCheckable, type Standing } from '$lib/domain/declaration/who-checks';
import { groupedBy } from '$lib/domain/shared/grouped';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
import { listCheckers } from './agreed-hours';
import { listPlaces } from './memberships';
import { wordOf } from './partnership-rows';
import { writeOne } from './rows-written';
import { rewritten, rowState, written, type Editor, type Stored } from './stored';

export interface FindingRule {
	readonly finding: string;
	readonly treatment: FindingTreatment;
}

export async function listStoredFindingRules(
	trx: TenantTransaction,
	partnershipId: string
): Promise<Stored<FindingRule>[]> {
	const rows = await trx
		.selectFrom('finding_rule')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.orderBy('finding')
		.execute();
	return rows.map((row) => ({
		...{ finding: row.finding, treatment: wordOf(FINDING_TREATMENTS, row.treatment) },
		...rowState(row)
	}));
}

/** `treatment: null` is as the product does: no row. */
export async function writeFindingRule(
	trx: TenantTransaction,
	partnershipId: string,
	{ finding, treatment }: { readonly finding: string; readonly treatment: FindingTreatment | null },
	editor: Editor
): Promise<void> {
	if (treatment === null) {
		await writeOne(
			trx.deleteFrom('finding_rule').where('partnership_id', '=', partnershipId).where('finding', '=', finding)
		);
		return;
	}
	await trx
		.insertInto('finding_rule')
		.values({ partnership_id: partnershipId, finding, treatment, ...written(editor) })
		.onConflict((conflict) =>
			conflict.columns(['partnership_id', 'finding']).doUpdateSet({
				treatment,
				revision: (row) => row('finding_rule.revision', '+', 1),
				...written(editor)
			})
		)
		.execute();
}

/** `checkerPartnerId: null` is the penvoerder's staff: no row. */
export async function writeChecker(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: { readonly partnershipId: string; readonly schoolYear: SchoolYear },
	{ partnerId, checkerPartnerId }: { readonly partnerId: string; readonly checkerPartnerId: string | null },
	{ editor, isNew }: { readonly editor: Editor; readonly isNew: boolean }
): Promise<void> {
	const key = { partnership_id: partnershipId, school_year: schoolYear, partner_id: partnerId };
	if (isNew && checkerPartnerId !== null) {
		const row = { ...key, checker_partner_id: checkerPartnerId, ...written(editor) };
		await trx.insertInto('declaration_checker').values(row).execute();
	} else if (checkerPartnerId === null) {
		await writeOne(trx.deleteFrom('declaration_checker').where((where) => where.and(key)));
	} else {
		await writeOne(
			trx
				.updateTable('declaration_checker')
				.set({ checker_partner_id: checkerPartnerId, ...rewritten(editor) })
				.where((where) => where.and(key))
		);
	}
}

/** Those of these organisations about whose hours nobody could decide. */
export async function listUncheckable(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: { readonly partnershipId: string; readonly schoolYear: SchoolYear },
	partnerIds: readonly string[]
): Promise<readonly string[]> {
	const checkers = await listCheckers(trx, partnershipId, schoolYear);
	const people = standingsOf(await listPlaces(trx, partnershipId));
	return partnerIds.filter((id) => !isCheckable(id, people, checkers));
}

function standingsOf(places: Awaited<ReturnType<typeof listPlaces>>): Standing[] {
	const byUser = groupedBy(places, ({ userId }) => userId);
	return [...byUser.values()].map((own) => ({
		isStaff: own.some(({ role }) => role === 'penvoerder' || role === 'coordinator'),
		isMember: own.some(({ role }) => role === 'partnerMember'),
		partnerIds: own.flatMap(({ partnerId }) => partnerId ?? [])
	}));
}
