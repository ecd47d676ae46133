/** Removes the rows that forms bring back, as people do: the trail then knows them. */
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { removeAllocationKey } from '$lib/server/usecases/edit-allocation-keys';
import { removeMoment } from '$lib/server/usecases/edit-calendar';
import { removeCommitment } from '$lib/server/usecases/edit-commitments';
import { removeDeclarations } from '$lib/server/usecases/remove-declarations';
import { removeReceipt } from '$lib/server/usecases/edit-receipts';
import { removeFundingSource } from '$lib/server/usecases/edit-funding-sources';
import { removeRole } from '$lib/server/usecases/edit-roles';
import { removeRound } from '$lib/server/usecases/edit-rounds';
import { removeTariff } from '$lib/server/usecases/edit-tariffs';
import { removeAward } from '$lib/server/usecases/remove-award';
import { removePartner } from '$lib/server/usecases/remove-partner';
import { removePartnerMeasure } from '$lib/server/usecases/remove-partner-measure';
import { removeScheme } from '$lib/server/usecases/remove-scheme';
import { removeSplitNode } from '$lib/server/usecases/remove-split-node';
import { removeInstalment } from '$lib/server/usecases/save-instalment';
import { removeWageCost } from '$lib/server/usecases/save-wage-cost';
import { setStudentCounts } from '$lib/server/usecases/set-student-counts';
import type { Caller } from '$lib/server/usecases/write';
import { YEAR } from './builders';
import { COUNTED_YEAR, type Ids } from './route-rows';
import type { Side } from './route-walk';

export async function removeGoneRows(caller: Caller, { id, params, actors }: Side, ids: Ids): Promise<void> {
	const of = { partnershipId: id };
	const year = { ...of, schoolYear: toSchoolYear(YEAR) };
	const row = (gone: string) => ({ id: gone, revision: 1 });
	const count = { instituteId: ids.institute, placeId: ids.school, placementType: 'wpl 3', before: 12, after: null };
	const counted = { ...of, schoolYear: toSchoolYear(COUNTED_YEAR), changes: [count], otherwise: 'refuse' } as const;
	const member: Caller = { ...caller, actor: actors.partnerMember };
	const outcomes = [
		await removePartner(caller, { ...of, partnerId: ids.gonePartner, revision: 1 }),
		await removePartnerMeasure(caller, { ...of, measureId: ids.goneMeasure, revision: 1 }),
		await setStudentCounts(caller, counted),
		await removeRole(caller, id, row(ids.goneRole)),
		await removeTariff(caller, id, row(ids.goneTariff)),
		await removeFundingSource(caller, year, row(ids.goneSource)),
		await removeAllocationKey(caller, year, row(ids.goneKey)),
		await removeSplitNode(caller, year, { ...row(ids.gonePot), lines: 'refuse' }),
		await removeReceipt(caller, year, row(ids.goneReceipt)),
		await removeCommitment(caller, year, row(ids.goneCommitment)),
		await removeRound(caller, year, row(ids.goneRound)),
		await removeMoment(caller, id, row(ids.goneMoment)),
		await removeScheme(caller, { ...of, schemeId: ids.goneScheme }),
		await removeAward(caller, { ...of, awardId: ids.goneAward, revision: 1 }),
		await removeInstalment(caller, { ...of, awardId: params.awardId ?? '', ...row(ids.goneInstalment) }),
		await removeDeclarations(member, { ...year, partnerId: ids.board }, [row(ids.goneHours)]),
		await removeWageCost(member, { ...of, partnerId: ids.board, ...row(ids.goneWage) })
	];
	for (const outcome of outcomes) if (!outcome.ok) throw new Error(`not removed: ${JSON.stringify(outcome.error)}`);
}
