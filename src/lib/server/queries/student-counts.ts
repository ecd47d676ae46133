/** Student counts of one school year, each with who wrote it last. */
import { sql, type Selectable } from 'kysely';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { StudentCount } from '$lib/domain/student/student-count';
import type { StudentCountTable } from '../db/tables/partnership-tables';
import type { TenantTransaction } from '../db/tenancy';
import { writeOne } from './rows-written';
import { rewritten, rowState, written, type Editor, type Stored } from './stored';

export type StoredCount = Stored<StudentCount>;

/** One person at a time changes the counts of one year, until the end of the transaction. */
export async function lockStudentCounts(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<StoredCount[]> {
	const name = `students of ${schoolYear} in ${partnershipId}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
	return listStoredCounts(trx, partnershipId, schoolYear);
}

export async function listStoredCounts(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<StoredCount[]> {
	const rows = await trx
		.selectFrom('student_count')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(countFromRow);
}

export async function insertStudentCount(
	trx: TenantTransaction,
	partnershipId: string,
	count: StudentCount,
	editor: Editor
): Promise<void> {
	const position = sql<number>`(
		select coalesce(max(position), 0) + 1 from student_count where partnership_id = ${partnershipId}
	)`;
	await trx
		.insertInto('student_count')
		.values({
			partnership_id: partnershipId,
			id: count.id,
			position,
			school_year: count.schoolYear,
			institute_id: count.instituteId,
			place_id: count.placeId,
			placement_type: count.placementType,
			students: count.students,
			...written(editor)
		})
		.execute();
}

/** Changes the number only: what was counted stays what it is. */
export async function updateStudentCount(
	trx: TenantTransaction,
	partnershipId: string,
	{ id, students }: Pick<StudentCount, 'id' | 'students'>,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('student_count')
			.set({ students, ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', id)
	);
}

export async function deleteStudentCount(trx: TenantTransaction, partnershipId: string, id: string): Promise<void> {
	await writeOne(trx.deleteFrom('student_count').where('partnership_id', '=', partnershipId).where('id', '=', id));
}

function countFromRow(row: Selectable<StudentCountTable>): StoredCount {
	return {
		id: row.id,
		schoolYear: toSchoolYear(row.school_year),
		instituteId: row.institute_id,
		placeId: row.place_id,
		placementType: row.placement_type,
		students: row.students,
		...rowState(row)
	};
}
