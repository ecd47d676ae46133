/** How long the built product takes from being started to its first page, beside a server that does nothing. */
import { join } from 'node:path';
import { percentile, startProduct, startProgram } from './server-process.mjs';

const RUNS = 7;
const BARE = "require('http').createServer((_, answer) => answer.end('ja')).listen(process.env.PORT, '127.0.0.1')";

/** @param {string} root @param {string} folder @param {string | null} databaseUrl an empty database, or none to be had */
export async function measureStart(root, folder, databaseUrl) {
	const embedded = { DATA_DIR: join(folder, 'data'), DATABASE_URL: '' };
	const server = databaseUrl === null ? null : { DATABASE_URL: databaseUrl };
	const first = await once(() => startProduct(root, embedded));
	const firstOnServer = server && (await once(() => startProduct(root, server)));
	const later = [];
	const laterOnServer = [];
	const bare = [];
	for (let run = 0; run < RUNS; run += 1) {
		later.push(await once(() => startProduct(root, embedded)));
		if (server) laterOnServer.push(await once(() => startProduct(root, server)));
		bare.push(await once(() => startProgram(['-e', BARE], {}, '/')));
	}
	return {
		runs: RUNS,
		bare: percentile(bare),
		embedded: { first, later: percentile(later), quickest: Math.min(...later) },
		server: server && {
			first: firstOnServer ?? 0,
			later: percentile(laterOnServer),
			quickest: Math.min(...laterOnServer)
		}
	};
}

/** @param {() => ReturnType<typeof startProgram>} start */
async function once(start) {
	const { milliseconds, stop } = await start();
	await stop();
	return milliseconds;
}
