/** What lies in the embedded database of a folder that no process holds: for tests that stop a server and look. */
import { sql } from 'kysely';
import { openDatabase } from '$lib/server/db/open-database';
import { asSystem, type SystemTransaction } from '$lib/server/db/tenancy';
import { listTables } from './tables';

/** Opens the folder, reads as one who sees every row, and gives the folder back. */
export async function readFolder<T>(dataFolder: string, read: (trx: SystemTransaction) => Promise<T>): Promise<T> {
	const opened = await openDatabase({ url: null, dataFolder }, () => {});
	try {
		return await asSystem(opened.db, read);
	} finally {
		await opened.close();
	}
}

/** For every table how many rows it has and a digest of all that stands in them: equal means that nothing was written. */
export async function storedRows(dataFolder: string): Promise<Readonly<Record<string, string>>> {
	return readFolder(dataFolder, async (trx) => {
		const found: Record<string, string> = {};
		for (const { name } of await listTables(trx)) {
			const { rows } = await sql<{ summary: string }>`
				select count(*) || ' rows, ' || coalesce(md5(string_agg(row_text, chr(10) order by row_text)), 'nothing') as summary
				from (select stored::text as row_text from ${sql.table(name)} as stored) as written`.execute(trx);
			found[name] = rows[0]?.summary ?? '';
		}
		return found;
	});
}
