/**
 * SIGTERM while many requests are under way: every one of them is answered to its last byte, the process ends with 0, and the
 * embedded folder opens again with all that was answered for (yardstick test 2).
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newDataFolder, startServer, untilClosed, type ServerProcess } from '$tests/support/built-server';
import { signInAs } from '$tests/support/demo-session';
import { holdAnswer, holdRequest } from '$tests/support/held-request';
import { readFolder } from '$tests/support/stored-rows';

const SAVES = 20;
const DOWNLOADS = 5;
const PARTNERSHIP = 'waterrijk';
const SCHOOL_YEAR = '2026-2027';
const PERSON = 'demo-iris-hoogland';
const folder = newDataFolder();
/** Nothing is cut off here: a machine that is slow is slow. */
const environment = { DATA_DIR: folder.path, LOG_LEVEL: 'silent', SHUTDOWN_TIMEOUT: '3600' };
let server: ServerProcess;

beforeAll(async () => {
	server = await startServer(environment);
	server.child.kill('SIGTERM');
	await server.ended;
});

afterAll(async () => {
	server.child.kill('SIGKILL');
	await server.ended;
	folder.remove();
});

/** Lines of one budget, and which of them the trail says this person changed. */
function stored() {
	return readFolder(folder.path, async (trx) => {
		const lines = await trx
			.selectFrom('budget_line')
			.select(['id', 'activity', 'revision'])
			.where('partnership_id', '=', PARTNERSHIP)
			.where('school_year', '=', SCHOOL_YEAR)
			.orderBy('id')
			.limit(SAVES)
			.execute();
		const events = await trx
			.selectFrom('audit_event')
			.select('entity_id as record')
			.where('partnership_id', '=', PARTNERSHIP)
			.where('user_id', '=', PERSON)
			.execute();
		return { lines, changed: events.map((event) => event.record).sort() };
	});
}

it(`answers ${SAVES} saves and ${DOWNLOADS} downloads that are under way, ends with 0, and keeps what it answered for`, async () => {
	const { lines } = await stored();
	expect(lines).toHaveLength(SAVES);
	server = await startServer(environment);
	const headers = { Origin: server.origin, Cookie: await signInAs(server.origin, PERSON) };
	const year = `${server.origin}/p/${PARTNERSHIP}/${SCHOOL_YEAR}`;
	const bundle = `${server.origin}/p/${PARTNERSHIP}/exchange/bundle`;
	const json = { ...headers, 'Content-Type': 'application/json' };
	const downloads = await Promise.all(Array.from({ length: DOWNLOADS }, () => holdAnswer(bundle, headers)));
	const saves = await Promise.all(lines.map(() => holdRequest(`${year}/lines/cells`, 'PATCH', json)));

	server.child.kill('SIGTERM');
	await untilClosed(server.origin);
	const saved = await Promise.all(
		lines.map(async ({ id, activity, revision }, place) => {
			const edit = { lineId: id, cell: 'activity', revision, before: activity, after: `Bewaard ${place}` };
			const answer = await saves[place]?.finish(JSON.stringify([edit]));
			expect(answer).toMatchObject({ status: 200, complete: true });
			const [result] = JSON.parse(answer?.body ?? '').results;
			expect(result).toEqual({ kind: 'saved', revision: expect.any(Number) });
			return { id, activity: edit.after, revision: result.revision };
		})
	);
	for (const download of downloads) {
		const answer = await download.finish();
		expect(answer).toMatchObject({ status: 200, complete: true });
		expect(JSON.parse(answer.body)).toMatchObject({ partnership: { id: PARTNERSHIP } });
	}
	expect(await server.ended).toBe(0);
	expect(server.output().errors).toBe(`Open ${server.origin}\n`);

	const found = await stored();
	expect(found.lines).toEqual(saved);
	expect(found.changed).toEqual(lines.map((line) => `${SCHOOL_YEAR}/${line.id}`).sort());
});
