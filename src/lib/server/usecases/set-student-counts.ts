/**
 * Fills in, changes and empties student counts of one year. Each change says what the person saw there; where something else
 * stands by now nothing is overwritten, and the answer says what and by whom.
 */
import { canonicalJson } from '$lib/bundle/canonical';
import { studentCountSchema } from '$lib/bundle/partnership-schema';
import type { Partner } from '$lib/domain/partnership/partner';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { StudentCount } from '$lib/domain/student/student-count';
import type { AuditEntry } from '../queries/audit';
import { listPartners } from '../queries/partners';
import {
	deleteStudentCount,
	insertStudentCount,
	lockStudentCounts,
	updateStudentCount,
	type StoredCount
} from '../queries/student-counts';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

/** What is counted: one institute's students at one place in one placement type. */
export type CountedGroup = Pick<StudentCount, 'instituteId' | 'placeId' | 'placementType'>;

export interface CountChange extends CountedGroup {
	/** What the person saw; `null` for an empty cell. */
	readonly before: number | null;
	/** `null` empties it. */
	readonly after: number | null;
}

export interface SetStudentCounts {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
	readonly changes: readonly CountChange[];
	/** What happens to the other changes when one was overtaken: `save` them, or `refuse` all. */
	readonly otherwise: 'save' | 'refuse';
}

export type CountResult =
	/** `id` of the count; `null` when there is none any more. */
	| { readonly kind: 'saved'; readonly id: string | null }
	/** Somebody else wrote first. */
	| { readonly kind: 'conflict'; readonly theirs: number | null; readonly by: string | null }
	| { readonly kind: 'refused'; readonly reason: CountRefusalReason };

export type CountRefusalReason = 'unknownInstitute' | 'unknownPlace' | 'placementType';

/** With `otherwise: 'refuse'`: the results of all changes, none of which was written. */
export interface CountsRefused {
	readonly kind: 'notAllWritten';
	readonly results: readonly CountResult[];
}

const LONGEST_PLACEMENT_TYPE = 100;

/** One result per change, in their order. */
export function setStudentCounts(
	caller: Caller,
	command: SetStudentCounts
): Promise<Result<readonly CountResult[], CountsRefused | GeneralRefusal>> {
	const { partnershipId, schoolYear, changes, otherwise } = command;
	const request = { partnershipId, permission: 'budget.edit' } as const;
	return write<readonly CountResult[], CountsRefused>(caller, request, async (scope) => {
		const known = await lockStudentCounts(scope.trx, partnershipId, schoolYear);
		const partners = await listPartners(scope.trx, partnershipId);
		const counts = new Map(known.map((count) => [keyOf(count), count]));
		const results: CountResult[] = [];
		for (const change of changes) {
			const current = counts.get(keyOf(change)) ?? null;
			const refusal = refusalOf(change, current, partners);
			if (refusal) {
				results.push(refusal);
				continue;
			}
			const count = await writeChange(scope, schoolYear, change, current);
			if (count) counts.set(keyOf(change), count);
			else counts.delete(keyOf(change));
			results.push({ kind: 'saved', id: count?.id ?? null });
		}
		if (otherwise === 'refuse' && results.some(({ kind }) => kind !== 'saved'))
			return refuse({ kind: 'notAllWritten', results });
		return ok(results);
	});
}

function keyOf({ instituteId, placeId, placementType }: CountedGroup): string {
	return [instituteId, placeId, placementType].join('\n');
}

function refusalOf(
	{ instituteId, placeId, placementType, before }: CountChange,
	current: StoredCount | null,
	partners: readonly Partner[]
): CountResult | null {
	const institute = partners.find(({ id }) => id === instituteId);
	const place = partners.find(({ id }) => id === placeId);
	if (institute?.kind !== 'institute' && institute?.kind !== 'higherEducation')
		return { kind: 'refused', reason: 'unknownInstitute' };
	if (place?.kind !== 'school' && place?.kind !== 'site') return { kind: 'refused', reason: 'unknownPlace' };
	if (placementType.trim() === '' || placementType.length > LONGEST_PLACEMENT_TYPE)
		return { kind: 'refused', reason: 'placementType' };
	const theirs = current?.students ?? null;
	return theirs === before ? null : { kind: 'conflict', theirs, by: current?.updatedBy ?? null };
}

/** The count as it stands now; `null` when it was emptied. */
async function writeChange(
	scope: WriteScope,
	schoolYear: SchoolYear,
	change: CountChange,
	current: StoredCount | null
): Promise<StoredCount | null> {
	const { trx, partnershipId, now, userName } = scope;
	const { after, instituteId, placeId, placementType } = change;
	if (after === change.before) return current;
	if (after === null) {
		if (!current) return null;
		await deleteStudentCount(trx, partnershipId, current.id);
		scope.audit(countEvent('removed', { before: current }));
		return null;
	}
	const group = { schoolYear, instituteId, placeId, placementType, students: after };
	const count = { ...group, id: current?.id ?? scope.newId() };
	if (current) await updateStudentCount(trx, partnershipId, count, scope);
	else await insertStudentCount(trx, partnershipId, count, scope);
	scope.audit(countEvent(current ? 'changed' : 'added', { ...(current && { before: current }), after: count }));
	return { ...count, revision: (current?.revision ?? 0) + 1, updatedAt: now, updatedBy: userName };
}

export function countEvent(
	what: 'added' | 'changed' | 'removed' | 'restored',
	{ before, after }: { readonly before?: StudentCount; readonly after?: StudentCount }
): AuditEntry {
	return {
		action: `studentCount.${what}`,
		entity: 'studentCount',
		entityId: (after ?? before)?.id ?? '',
		...(before && { before: canonicalJson(studentCountSchema, before) }),
		...(after && { after: canonicalJson(studentCountSchema, after) })
	};
}
