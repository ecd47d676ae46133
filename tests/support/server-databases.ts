/** Databases on the test server: their addresses, and making and dropping them. */
import pg from 'pg';

/** The address of another database on the same server. */
export function addressOf(serverUrl: string, database: string): string {
	const [before, query] = serverUrl.split('?', 2);
	const address = `${before?.replace(/\/[^/]*$/, '')}/${database}`;
	return query === undefined ? address : `${address}?${query}`;
}

/** Runs one statement outside a transaction, as the owner of the test server. */
export async function administer(serverUrl: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: serverUrl });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
