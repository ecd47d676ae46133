/**
 * Writes pairs of rows into the embedded database of a folder until it is killed, and prints the number of each pair once
 * its transaction has committed: what was printed was promised.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [folder, first] = process.argv.slice(2);
if (folder === undefined || first === undefined) throw new Error('usage: folder-writer.mjs <folder> <first number>');

/** @param {string} path */
async function load(path) {
	const at = (/** @type {string} */ place) => fileURLToPath(new URL(`../../src/lib/${place}`, import.meta.url));
	return (await runnerImport(at(path), { configFile: false, logLevel: 'silent', resolve: { alias: { $lib: at('') } } }))
		.module;
}

const [{ openDatabase }, { migrate }, { asSystem }] = await Promise.all(
	['server/db/open-database.ts', 'server/db/migrate.ts', 'server/db/tenancy.ts'].map(load)
);
const { db } = await openDatabase({ url: null, dataFolder: folder }, () => {});
await migrate(db);
process.stdout.write('ready\n');
for (let number = Number(first); ; number++) {
	await asSystem(db, async (/** @type {import('../../src/lib/server/db/tenancy').SystemTransaction} */ trx) => {
		await trx
			.insertInto('app_setting')
			.values({ key: `first-${number}`, value: 'x'.repeat(500) })
			.execute();
		await trx
			.insertInto('app_setting')
			.values({ key: `second-${number}`, value: 'x'.repeat(500) })
			.execute();
	});
	process.stdout.write(`${number}\n`);
}
