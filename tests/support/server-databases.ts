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

/** Refused to who is no superuser while the server itself is tidying up in there, which it soon has done. */
const TIDYING = '42501';
const ATTEMPTS = 40;

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await administer(serverUrl, `drop database if exists ${name} with (force)`);
		} catch (cause) {
			if ((cause as { code?: string }).code !== TIDYING || attempt === ATTEMPTS) throw cause;
			await new Promise((resolve) => setTimeout(resolve, 250));
		}
	}
}
