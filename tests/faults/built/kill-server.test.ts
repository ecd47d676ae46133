/**
 * kill -9 of the running product while somebody saves: what it answered for is there, nothing is half there, and the trail tells
 * every change without a gap (yardstick tests 2 and 34). `npm run faults` does it in more rounds.
 */
import { afterAll, expect, it } from 'vitest';
import { newDataFolder, startServer, type ServerProcess } from '$tests/support/built-server';
import { signInAs } from '$tests/support/demo-session';
import { seededRandom } from '$tests/support/seeded-random';
import { readFolder } from '$tests/support/stored-rows';

const ROUNDS = Math.min(Number(process.env.ROUNDS ?? 3), 50);
const SEED = Number(process.env.SEED ?? 2026);
const PARTNERSHIP = 'waterrijk';
const PERSON = 'demo-iris-hoogland';
const folder = newDataFolder();
let server: ServerProcess | null = null;

afterAll(async () => {
	server?.child.kill('SIGKILL');
	await server?.ended;
	folder.remove();
});

interface Line {
	readonly id: string;
	readonly schoolYear: string;
	readonly activity: string;
	readonly revision: number;
}

/** Two lines of one budget as they are stored, and what the trail says of them. */
function stored() {
	return readFolder(folder.path, async (trx) => {
		const lines: Line[] = await trx
			.selectFrom('budget_line')
			.select(['id', 'school_year as schoolYear', 'activity', 'revision'])
			.where('partnership_id', '=', PARTNERSHIP)
			.orderBy('school_year')
			.orderBy('id')
			.limit(2)
			.execute();
		const events = await trx
			.selectFrom('audit_event')
			.select(['entity_id as record', 'before', 'after'])
			.where('partnership_id', '=', PARTNERSHIP)
			.where('user_id', '=', PERSON)
			.orderBy('id')
			.execute();
		return { lines, events };
	});
}

/** Numbers both lines in one request after another until the server is gone; answers the last number it was answered for. */
async function saveUntilKilled({ origin, child }: ServerProcess, lines: readonly Line[], milliseconds: number) {
	const headers = { Origin: origin, 'Content-Type': 'application/json', Cookie: await signInAs(origin, PERSON) };
	const address = `${origin}/p/${PARTNERSHIP}/${lines[0]?.schoolYear}/lines/cells`;
	let now = lines;
	let promised = numberOf(lines[0]?.activity);
	for (;;) {
		const after = String(promised + 1);
		const edits = now.map((line) => {
			return { lineId: line.id, cell: 'activity', revision: line.revision, before: line.activity, after };
		});
		const sent = fetch(address, { method: 'PATCH', headers, body: JSON.stringify(edits) });
		const answer = await sent.then((response) => response.json()).catch(() => null);
		if (answer === null) return promised;
		expect(answer.results).toEqual([
			{ kind: 'saved', revision: expect.any(Number) },
			{ kind: 'saved', revision: expect.any(Number) }
		]);
		promised += 1;
		now = now.map((line, place) => ({ ...line, activity: after, revision: answer.results[place].revision }));
		if (promised % 10 === 0) setTimeout(() => child.kill('SIGKILL'), milliseconds);
	}
}

/** Before the first round the lines carry their own words. */
function numberOf(activity = ''): number {
	return /^\d+$/.test(activity) ? Number(activity) : 0;
}

it(
	`keeps every save it answered for and none by half, killed ${ROUNDS} times (SEED=${SEED})`,
	async () => {
		const random = seededRandom(SEED);
		server = await startServer({ DATA_DIR: folder.path, LOG_LEVEL: 'silent' });
		server.child.kill('SIGTERM');
		await server.ended;
		let { lines } = await stored();
		for (let round = 1; round <= ROUNDS; round++) {
			server = await startServer({ DATA_DIR: folder.path, LOG_LEVEL: 'silent' });
			const promised = await saveUntilKilled(server, lines, random.whole(0, 40));
			expect(await server.ended, `round ${round}`).toBeNull();
			const found = await stored();
			lines = found.lines;
			const numbers = lines.map((line) => numberOf(line.activity));
			expect(numbers[0], `round ${round}: both lines or neither`).toBe(numbers[1]);
			// The last save may have been kept without a word: one more than answered is no loss.
			expect((numbers[0] ?? 0) - promised, `round ${round}: promised ${promised}`).toBeOneOf([0, 1]);
			for (const line of lines) {
				const told = found.events.filter((event) => event.record === `${line.schoolYear}/${line.id}`);
				expect(told, `round ${round}: one event for each save`).toHaveLength(numbers[0] ?? 0);
				told.slice(1).forEach((event, place) => expect(event.before).toEqual(told[place]?.after));
				expect(JSON.stringify(told.at(-1)?.after)).toContain(`"${line.activity}"`);
			}
		}
	},
	60_000 + ROUNDS * 30_000
);
