/** People as their organisation knows them: writing them, and erasing who they are while their hours stay. */
import { sql } from 'kysely';
import type { DeclaredPerson } from '$lib/domain/declaration/declaration';
import type { Day } from '$lib/domain/shared/day';
import { hoursText } from '$lib/domain/shared/hours';
import type { TenantTransaction } from '../db/tenancy';
import { listDeclaredPeople } from './agreed-hours';
import { writeOne } from './rows-written';
import { rewritten, written, type Editor, type Stored } from './stored';

/** All of an organisation, held until the end of the transaction. */
export async function lockDeclaredPeople(
	trx: TenantTransaction,
	partnershipId: string,
	partnerId: string
): Promise<Stored<DeclaredPerson>[]> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`people of ${partnerId} in ${partnershipId}`}, 0))`.execute(
		trx
	);
	return listDeclaredPeople(trx, partnershipId, partnerId);
}

export function insertDeclaredPerson(
	trx: TenantTransaction,
	partnershipId: string,
	person: DeclaredPerson,
	editor: Editor
): Promise<void> {
	return insertDeclaredPeople(trx, partnershipId, [person], editor);
}

/** In one statement, however many: the rows travel as one JSON document. */
export async function insertDeclaredPeople(
	trx: TenantTransaction,
	partnershipId: string,
	people: readonly DeclaredPerson[],
	editor: Editor
): Promise<void> {
	if (people.length === 0) return;
	const rows = people.map((person) => ({
		...{ partnership_id: partnershipId, id: person.id, partner_id: person.partnerId, ...columnsOf(person) },
		...{ revision: 1, ...written(editor) }
	}));
	await sql`insert into declared_person
		select * from json_populate_recordset(null::declared_person, ${JSON.stringify(rows)}::json)`.execute(trx);
}

export async function updateDeclaredPerson(
	trx: TenantTransaction,
	partnershipId: string,
	person: DeclaredPerson,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('declared_person')
			.set({ ...columnsOf(person), ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('partner_id', '=', person.partnerId)
			.where('id', '=', person.id)
	);
}

function columnsOf({ code, name, hoursPerYear, erasedOn }: DeclaredPerson) {
	return {
		...{ code, name, erased_on: erasedOn as Day | null },
		hours_per_year: hoursPerYear === null ? null : hoursText(hoursPerYear)
	};
}

/** Of all lines of the person, in whatever state; how many had a note or a link. */
export async function eraseEvidence(
	trx: TenantTransaction,
	partnershipId: string,
	{ id, partnerId }: Pick<DeclaredPerson, 'id' | 'partnerId'>
): Promise<number> {
	const result = await trx
		.updateTable('declaration_detail')
		.set({ note: null, link: null })
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where('person_id', '=', id)
		.where((where) => where.or([where('note', 'is not', null), where('link', 'is not', null)]))
		.executeTakeFirstOrThrow();
	return Number(result.numUpdatedRows);
}
