/** How files of an organisation are to be read, as somebody kept it under a name. Seen by the organisation itself. */
import { sql, type Selectable } from 'kysely';
import * as v from 'valibot';
import { COLUMN_FIELDS } from '$lib/import/column-fields';
import { NUMBER_CHOICES, TRANSLATED, type ImportMapping } from '$lib/import/import-mapping';
import { LINE_AREAS } from '$lib/domain/shared/area';
import type { ImportMappingTable } from '../db/tables/import-tables';
import type { TenantTransaction } from '../db/tenancy';
import { wordOf, type Tenant } from './partnership-rows';
import { rowState, written, rewritten, type Editor, type Stored } from './stored';
import { writeOne } from './rows-written';

export interface KeptMapping extends ImportMapping {
	readonly id: string;
	readonly partnerId: string;
	readonly name: string;
	readonly headings: readonly string[];
}

const headings = v.array(v.string());
const columns = v.record(v.picklist(COLUMN_FIELDS), v.optional(v.number()));
const translations = v.array(v.strictObject({ kind: v.picklist(TRANSLATED), given: v.string(), to: v.string() }));

/** By name. Without an organisation those of all that the reader may know of. */
export async function listImportMappings(
	trx: TenantTransaction,
	tenant: Tenant,
	partnerId: string | null = null
): Promise<Stored<KeptMapping>[]> {
	let query = trx.selectFrom('import_mapping').selectAll().where('partnership_id', '=', tenant);
	if (partnerId !== null) query = query.where('partner_id', '=', partnerId);
	return (await query.orderBy('name').orderBy('id').execute()).map(mappingOf);
}

function mappingOf(row: Selectable<ImportMappingTable>): Stored<KeptMapping> {
	return {
		...{ id: row.id, partnerId: row.partner_id, name: row.name, headings: v.parse(headings, row.headings) },
		...{ columns: v.parse(columns, row.columns), roleId: row.role_id },
		area: row.area === null ? null : wordOf(LINE_AREAS, row.area),
		numbers: wordOf(NUMBER_CHOICES, row.numbers),
		translations: v.parse(translations, row.translations),
		...rowState(row)
	};
}

export async function insertImportMapping(
	trx: TenantTransaction,
	partnershipId: string,
	mapping: KeptMapping,
	editor: Editor
): Promise<void> {
	await trx
		.insertInto('import_mapping')
		.values({
			...{ partnership_id: partnershipId, id: mapping.id, partner_id: mapping.partnerId, ...columnsOf(mapping) },
			...written(editor)
		})
		.execute();
}

export async function updateImportMapping(
	trx: TenantTransaction,
	partnershipId: string,
	mapping: KeptMapping,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('import_mapping')
			.set({ ...columnsOf(mapping), ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('partner_id', '=', mapping.partnerId)
			.where('id', '=', mapping.id)
	);
}

export async function deleteImportMapping(
	trx: TenantTransaction,
	partnershipId: string,
	{ id, partnerId }: Pick<KeptMapping, 'id' | 'partnerId'>
): Promise<void> {
	await writeOne(
		trx
			.deleteFrom('import_mapping')
			.where('partnership_id', '=', partnershipId)
			.where('partner_id', '=', partnerId)
			.where('id', '=', id)
	);
}

function columnsOf(mapping: KeptMapping) {
	return {
		...{ name: mapping.name, role_id: mapping.roleId, area: mapping.area, numbers: mapping.numbers },
		headings: JSON.stringify(mapping.headings),
		columns: JSON.stringify(mapping.columns),
		translations: JSON.stringify(mapping.translations)
	};
}

/** The words that stood for a person go with the person's name. */
export async function forgetPersonInMappings(
	trx: TenantTransaction,
	partnershipId: string,
	{ id, partnerId }: { readonly id: string; readonly partnerId: string }
): Promise<void> {
	await sql`
		update import_mapping set revision = revision + 1, translations = (
			select coalesce(jsonb_agg(each order by place), '[]') from jsonb_array_elements(translations) with ordinality as all_of (each, place)
				where not (each ->> 'kind' = 'person' and each ->> 'to' = ${id})
		)
		where partnership_id = ${partnershipId} and partner_id = ${partnerId}
			and translations @> ${JSON.stringify([{ kind: 'person', to: id }])}::jsonb`.execute(trx);
}
