/**
 * Bodies larger than the product takes, from somebody who may write: refused in words or by ending the connection, nothing
 * written, within a bounded amount of memory, and the server goes on (yardstick test 23).
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IMPORT_LIMIT, TABLE_LIMIT } from '$lib/server/hooks/body-limit';
import { newDataFolder, startServer, type ServerProcess } from '$tests/support/built-server';
import { sendInChunks } from '$tests/support/chunked-request';
import { signInAs } from '$tests/support/demo-session';
import { peakMemory } from '$tests/support/process-memory';
import { readFolder, storedRows } from '$tests/support/stored-rows';

const MEGABYTE = 1_000_000;
const PARTNERSHIP = 'waterrijk';
const PERSON = 'demo-iris-hoogland';
const folder = newDataFolder();
const environment = { DATA_DIR: folder.path, LOG_LEVEL: 'silent' };
let server: ServerProcess;
let cookie: string;
/** The partnership's own bundle with one word changed: read in as it is, it would be written. */
let changed: string;
/** One cell of one line, which would be saved. */
let edit: { readonly address: string; readonly body: string };
let before: Readonly<Record<string, string>>;

async function stop(): Promise<void> {
	server.child.kill('SIGTERM');
	await server.ended;
}

function ask(path: string, options: RequestInit = {}): Promise<Response> {
	const headers = { Origin: server.origin, Cookie: cookie, Accept: 'text/html', ...options.headers };
	return fetch(server.origin + path, { redirect: 'manual', ...options, headers });
}

beforeAll(async () => {
	server = await startServer(environment);
	cookie = await signInAs(server.origin, PERSON);
	const bundle = await (await ask(`/p/${PARTNERSHIP}/exchange/bundle`)).text();
	changed = bundle.replace(/("activity": ?)"[^"]*"/, '$1"Te veel"');
	expect(changed).not.toBe(bundle);
	await stop();
	const line = await readFolder(folder.path, (trx) =>
		trx
			.selectFrom('budget_line')
			.select(['id', 'school_year', 'activity', 'revision'])
			.where('partnership_id', '=', PARTNERSHIP)
			.orderBy('id')
			.limit(1)
			.executeTakeFirstOrThrow()
	);
	const { id, school_year, activity, revision } = line;
	edit = {
		address: `/p/${PARTNERSHIP}/${school_year}/lines/cells`,
		body: JSON.stringify([{ lineId: id, cell: 'activity', revision, before: activity, after: 'Te veel' }])
	};
	before = await storedRows(folder.path);
});

beforeEach(async () => {
	server = await startServer(environment);
});

async function end(): Promise<void> {
	server.child.kill('SIGKILL');
	await server.ended;
}

afterEach(end);

afterAll(async () => {
	await end();
	folder.remove();
});

/** The server answers the next request, stops as it should, and left every row as it was. */
async function expectNothingHappened(): Promise<void> {
	expect((await ask(`/p/${PARTNERSHIP}`)).status).toBe(200);
	await stop();
	expect(await server.ended).toBe(0);
	expect(await storedRows(folder.path)).toEqual(before);
}

describe('an import of 50 MB', () => {
	const SIZE = 50 * MEGABYTE;
	/** Ten times the file: about eight copies of it exist on its way in when nothing is thrown away in between. */
	const MOST_MEMORY = 10 * SIZE;

	function importOf(text: string): Promise<Response> {
		const body = new FormData();
		body.set('file', new Blob([text]), 'bundel.json');
		return ask(`/p/${PARTNERSHIP}/exchange/import`, { method: 'POST', body });
	}

	it.each<[string, () => string]>([
		['a bundle that fits but for its size', () => changed.replace('{', '{'.padEnd(SIZE - changed.length + 1))],
		['as many small things as go into it', () => `[${'{},'.repeat(SIZE / 3 - 1)}{}]`]
	])('is refused on its own page, in bounded memory: %s', async (_, text) => {
		const pid = server.child.pid ?? 0;
		const small = await importOf('{}');
		expect({ status: small.status, page: await small.text() }).toMatchObject({ status: 422 });
		const atFirst = peakMemory(pid);
		const answer = await importOf(text());
		const page = await answer.text();
		const grown = peakMemory(pid) - atFirst;
		expect(page).toContain('<h1');
		expect(page).toContain('Een bestand inlezen');
		expect(page).toMatch(/te groot[^<]*20 MB/);
		expect(answer.status).toBeOneOf([413, 422]);
		expect(grown / MEGABYTE).toBeLessThan(MOST_MEMORY / MEGABYTE);
		await expectNothingHappened();
	});
});

describe('a body without a length, by somebody who is signed in', () => {
	/** Blanks to put between what would be taken in: JSON may hold as many as it likes. */
	function* blanks(bytes: number): Generator<string> {
		const part = ' '.repeat(64 * 1024);
		for (let given = 0; given < bytes; given += part.length) yield part;
	}

	function* saving(bytes: number): Generator<string> {
		yield '[';
		yield* blanks(bytes);
		yield edit.body.slice(1);
	}

	const headers = (type: string) => ({
		Origin: server.origin,
		Cookie: cookie,
		Accept: 'text/html',
		'Content-Type': type
	});

	it('is answered with 413 where no more than a whole table is taken in', async () => {
		const outcome = await sendInChunks(
			server.origin + edit.address,
			'PATCH',
			headers('application/json'),
			saving(TABLE_LIMIT)
		);
		expect(outcome.status).toBe(413);
		await expectNothingHappened();
	});

	it('is refused where a file is taken in', async () => {
		const boundary = 'a-boundary-of-forms';
		function* form() {
			yield `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="bundel.json"\r\n\r\n{`;
			yield* blanks(IMPORT_LIMIT);
			yield `${changed.slice(1)}\r\n--${boundary}--\r\n`;
		}
		const { status } = await sendInChunks(
			`${server.origin}/p/${PARTNERSHIP}/exchange/import`,
			'POST',
			headers(`multipart/form-data; boundary=${boundary}`),
			form()
		);
		expect(status).toBeOneOf([413, null]);
		await expectNothingHappened();
	});

	it('is cut off when it does not end', async () => {
		const { status, sent } = await sendInChunks(
			server.origin + edit.address,
			'PATCH',
			headers('application/json'),
			saving(20 * IMPORT_LIMIT)
		);
		expect(status).toBeOneOf([413, null]);
		// What the system keeps on its way between two processes comes on top.
		expect(sent).toBeLessThan(2 * IMPORT_LIMIT);
		await expectNothingHappened();
	});
});
