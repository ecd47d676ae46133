/** Brings back a student count that was removed, as the trail kept it, unless somebody counted the same students since. */
import * as v from 'valibot';
import { studentCountSchema } from '$lib/bundle/partnership-schema';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { StudentCount } from '$lib/domain/student/student-count';
import { findPartner } from '../queries/partners';
import { takeRemovedValue } from '../queries/removed-records';
import { insertStudentCount, lockStudentCounts } from '../queries/student-counts';
import { countEvent } from './set-student-counts';
import { write, type Caller, type GeneralRefusal } from './write';

export interface RestoreStudentCount {
	readonly partnershipId: string;
	readonly countId: string;
}

export type RestoreCountRefusal = 'notRemoved' | 'countedSince';

export function restoreStudentCount(
	caller: Caller,
	{ partnershipId, countId }: RestoreStudentCount
): Promise<Result<StudentCount, RestoreCountRefusal | GeneralRefusal>> {
	return write<StudentCount, RestoreCountRefusal | GeneralRefusal>(
		caller,
		{ partnershipId, permission: 'budget.edit' },
		async (scope) => {
			const name = { entity: 'studentCount', entityId: countId };
			const removed = v.safeParse(studentCountSchema, await takeRemovedValue(scope.trx, partnershipId, name));
			if (!removed.success) return refuse('notRemoved');
			const count = removed.output;
			const known = await lockStudentCounts(scope.trx, partnershipId, count.schoolYear);
			const counted = known.some(
				(other) =>
					other.instituteId === count.instituteId &&
					other.placeId === count.placeId &&
					other.placementType === count.placementType
			);
			if (counted) return refuse('countedSince');
			for (const id of [count.instituteId, count.placeId])
				if ((await findPartner(scope.trx, partnershipId, id)) === null) return refuse('notFound');
			await insertStudentCount(scope.trx, partnershipId, count, scope);
			scope.audit(countEvent('restored', { after: count }));
			return ok(count);
		}
	);
}
