/** How long names on declared hours are kept, and whose are still there. Row-level security shows people to their organisation only. */
import { sql } from 'kysely';
import type { PersonWithWork } from '$lib/domain/declaration/name-retention';
import { toDay } from '$lib/domain/shared/day';
import type { TenantTransaction } from '../db/tenancy';
import { dayOrNull } from './partnership-rows';
import { writeOne } from './rows-written';
import { rewritten, type Editor } from './stored';

export interface StoredRetention {
	/** `null`: nothing was agreed. */
	readonly monthsKept: number | null;
	readonly revision: number;
}

export async function findRetention(trx: TenantTransaction, partnershipId: string): Promise<StoredRetention | null> {
	const row = await trx
		.selectFrom('partnership')
		.select(['names_kept_months', 'revision'])
		.where('id', '=', partnershipId)
		.executeTakeFirst();
	return row ? { monthsKept: row.names_kept_months, revision: row.revision } : null;
}

export async function updateRetention(
	trx: TenantTransaction,
	partnershipId: string,
	monthsKept: number | null,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('partnership')
			.set({ names_kept_months: monthsKept, ...rewritten(editor) })
			.where('id', '=', partnershipId)
	);
}

export type KeptPerson = PersonWithWork & { readonly code: string; readonly revision: number };

/** People who are not erased, of one organisation or of all the reader may know of, with the last day of work that was declared. */
export async function listKeptPeople(
	trx: TenantTransaction,
	partnershipId: string,
	partnerIds: readonly string[] | null = null
): Promise<KeptPerson[]> {
	const of = partnerIds === null ? sql`` : sql`and person.partner_id = any(${[...partnerIds]}::text[])`;
	const { rows } = await sql<{
		id: string;
		partner_id: string;
		code: string;
		name: string | null;
		revision: number;
		erased_on: string | null;
		last_work: string;
		has_evidence: boolean;
	}>`
		select person.id, person.partner_id, person.code, person.name, person.revision, person.erased_on,
			coalesce(max(line.until_day) - 1, (person.updated_at at time zone 'Europe/Amsterdam')::date)::text as last_work,
			coalesce(bool_or(detail.note is not null or detail.link is not null), false) as has_evidence
		from declared_person as person
		left join declaration_detail as detail on detail.partnership_id = person.partnership_id and detail.person_id = person.id
		left join declaration as line on line.partnership_id = detail.partnership_id and line.id = detail.declaration_id
		where person.partnership_id = ${partnershipId} and person.erased_on is null ${of}
		group by person.partnership_id, person.id
		order by person.code, person.id`.execute(trx);
	return rows.map((row) => ({
		...{ id: row.id, partnerId: row.partner_id, code: row.code, name: row.name, revision: row.revision },
		...{ erasedOn: dayOrNull(row.erased_on), lastWork: toDay(row.last_work), hasEvidence: row.has_evidence }
	}));
}
