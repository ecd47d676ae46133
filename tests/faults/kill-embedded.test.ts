/**
 * kill -9 of the process that holds the embedded database, at moments a seed decides: what it promised is there, nothing is half
 * there, and the folder opens again (yardstick test 3). `ROUNDS=200 npm run faults` does it as often as the yardstick asks.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { migrate } from '$lib/server/db/migrate';
import { openDatabase } from '$lib/server/db/open-database';
import { asSystem } from '$lib/server/db/tenancy';
import { newDataFolder } from '$tests/support/built-server';
import { seededRandom } from '$tests/support/seeded-random';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SEED = Number(process.env.SEED ?? 2026);
const folder = newDataFolder();

afterAll(() => folder.remove());

/** Writes until it has promised `pairs` more and some time has passed, then is killed; answers the last number promised. */
function writeAndKill(first: number, pairs: number, milliseconds: number): Promise<number> {
	const child = spawn(process.execPath, ['tests/support/folder-writer.mjs', folder.path, String(first)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let promised = first - 1;
	createInterface({ input: child.stdout }).on('line', (line) => {
		if (line === 'ready') return;
		promised = Number(line);
		if (promised === first + pairs) setTimeout(() => child.kill('SIGKILL'), milliseconds);
	});
	return new Promise((resolve, reject) => {
		child.once('close', (code) =>
			code === null ? resolve(promised) : reject(new Error(`the writer ended with ${code}`))
		);
	});
}

/** Numbers of which one row of the pair is there and the other is not, and the whole pairs. */
async function stored(): Promise<{ whole: number; torn: string[] }> {
	const opened = await openDatabase({ url: null, dataFolder: folder.path }, () => {});
	await migrate(opened.db);
	const rows = await asSystem(opened.db, (trx) => trx.selectFrom('app_setting').select('key').execute());
	await opened.close();
	const keys = new Set(rows.map((row) => row.key));
	const other = (key: string) =>
		key.startsWith('first') ? key.replace('first', 'second') : key.replace('second', 'first');
	return { whole: keys.size / 2, torn: [...keys].filter((key) => !keys.has(other(key))) };
}

describe(`the embedded database, killed ${ROUNDS} times (SEED=${SEED})`, () => {
	it(
		'keeps every transaction it promised, and none by half',
		async () => {
			const random = seededRandom(SEED);
			let next = 1;
			for (let round = 1; round <= ROUNDS; round++) {
				const promised = await writeAndKill(next, random.whole(1, 80), random.whole(0, 60));
				const { whole, torn } = await stored();
				expect(torn, `round ${round}`).toEqual([]);
				// The last transaction may have committed without a word: one more than promised is no loss.
				expect(whole - promised, `round ${round}: promised ${promised}, stored ${whole}`).toBeOneOf([0, 1]);
				next = whole + 1;
			}
		},
		ROUNDS * 60_000
	);
});
