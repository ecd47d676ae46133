/** Files of hours of the matrix: one that the organisation's member looks at, one that was taken over, and how files are read. */
import { CAREFUL, recognisedMapping } from '$lib/import/import-mapping';
import { readTable } from '$lib/import/read-table';
import { asSystem } from '$lib/server/db/tenancy';
import type { Services } from '$lib/server/services';
import * as make from './builders';
import type { Ids } from './route-rows';
import type { Side } from './route-walk';
import { NOW } from './services';

export async function addImports({ db }: Services, side: Side, secret: string, ids: Ids): Promise<void> {
	const { id, actors } = side;
	const reading = { sheet: null, separator: null };
	const content = new TextEncoder().encode(
		`Datum;Uren;Rol;Gebied;Activiteit\n2027-01-13;2;${ids.role};opleiden;${secret}\n`
	);
	const table = readTable(content, reading);
	const choices = { mapping: recognisedMapping(table.headings), mappingName: null, reading, file: CAREFUL };
	const ofPartner = { partnership_id: id, partner_id: ids.board };
	const file = { school_year: make.YEAR, file_name: `${secret}.csv`, file_digest: 'a'.repeat(64) };
	await asSystem(db, async (trx) => {
		await trx
			.insertInto('staged_import')
			.values({
				...{ ...ofPartner, ...file, id: ids.stagedImport, owner_id: actors.partnerMember.userId, content },
				...{ sheet: JSON.stringify(table), choices: JSON.stringify(choices), staged_at: NOW }
			})
			.execute();
		await trx
			.insertInto('hours_import')
			.values({
				...{ ...ofPartner, ...file, id: ids.hoursImport, rows_added: 1, rows_present: 0, rows_refused: 0 },
				...{ imported_at: NOW, imported_by: 'iemand', imported_by_name: secret }
			})
			.execute();
		await trx
			.insertInto('declaration')
			.values({
				...{
					...ofPartner,
					school_year: make.YEAR,
					id: `${ids.hoursImport}-regel`,
					round_id: ids.round,
					role_id: ids.role
				},
				...{ area: 'opleiden', activity: `${secret} ingelezen`, from_day: '2027-01-11', until_day: '2027-01-12' },
				...{ hours: '1.00', state: 'draft', created_by: 'iemand', import_id: ids.hoursImport }
			})
			.execute();
		await trx
			.insertInto('import_mapping')
			.values({
				...{ ...ofPartner, id: ids.importMapping, name: `${secret} indeling`, numbers: 'auto' },
				...{ headings: '["Datum"]', columns: '{"from":0}', translations: '[]' }
			})
			.execute();
	});
}
