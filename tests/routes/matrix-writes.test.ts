/**
 * Yardsticks 24, 25 and 34 for everything that writes: each action and method with a body that is valid, by who may, by who
 * may not, and at another partnership (with ids of another: `matrix-foreign-ids`). What succeeds or may change something of its own is
 * rolled back, so that no call spoils the next one; what must be refused runs on the database itself.
 */
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '$lib/server/db/schema';
import { asSystem } from '$lib/server/db/tenancy';
import { newId, type Services } from '$lib/server/services';
import { eachEngine } from '$tests/support/database';
import { changedTables, hasWritten, wholeDatabase, type Contents } from '$tests/support/fingerprint';
import { rolledBack } from '$tests/support/rolled-back';
import { everybody, groupOf } from '$tests/support/route-actors';
import { BODIES } from '$tests/support/route-bodies';
import { EXPECTED } from '$tests/support/route-expected';
import {
	endpoints,
	inside,
	NO_WRITE,
	ofAccount,
	permitted,
	request,
	SECRETS,
	send
} from '$tests/support/route-requests';
import { buildBothSides, type WriteSide } from '$tests/support/route-rows';
import type { Answer } from '$tests/support/route-walk';
import { testServices } from '$tests/support/services';
import { untoldWords } from '$tests/support/trail-words';
import { INSIDE, OF_YEAR } from '$tests/support/valid-body';

const SHOWS_ONLY = 'shows what would be stored';
/** What rightly changes no row. */
const WRITES_NOTHING: Readonly<Record<string, string>> = {
	[`${OF_YEAR}/students action previewPaste`]: SHOWS_ONLY,
	[`${INSIDE}/schemes/new action preview`]: SHOWS_ONLY,
	[`${OF_YEAR}/declare/import/progress DELETE`]: 'stops a reading, of which nothing is kept',
	'/preferences POST': 'two cookies'
};
/** What changes no row and rightly leaves an event. */
const RECORDS_ONLY: Readonly<Record<string, string>> = {
	[`${OF_YEAR}/settlement/[roundId]/payments.xml POST`]: 'the file goes to who asked'
};
/** What rightly succeeds with nothing done for whom the database shows nothing. */
const FINDS_NOTHING: Readonly<Record<string, string>> = {
	[`${OF_YEAR}/declare action copy`]: 'of no lines none is copied',
	[`${OF_YEAR}/declare action eraseDueNames`]: 'of nobody no name is erased'
};
const OUTSIDE = 'accounts stand outside the partnerships: a line in the log';
const LOOKED_AT = 'a file that one person looks at, gone within a day';
/** What changes rows and rightly leaves no event in a trail. */
const NO_EVENT: Readonly<Record<string, string>> = {
	[`${OF_YEAR}/declare/import action send`]: LOOKED_AT,
	[`${OF_YEAR}/declare/import action example`]: LOOKED_AT,
	[`${OF_YEAR}/declare/import action arrange`]: LOOKED_AT,
	[`${OF_YEAR}/declare/import action drop`]: LOOKED_AT,
	'/(inside)/account action personal': OUTSIDE,
	'/(inside)/account action password': OUTSIDE,
	'/(inside)/account action endSession': OUTSIDE,
	'/(inside)/account action endOthers': OUTSIDE,
	'/(outside)/sign-in action password': OUTSIDE,
	'/(outside)/sign-in action demo': OUTSIDE,
	'/(outside)/sign-out action default': OUTSIDE
};

/** The caller's own, which opens anew once a place changed. */
const SESSION = 'auth_session';

const isNoSuccess = ({ status, text }: Answer) =>
	![200, 303].includes(status) || /"kind":"(?:refused|conflict)"/.test(text);

it('has a valid body for every action and method that writes, and for nothing else', () => {
	const listed = [...EXPECTED.keys()].filter((key) => !NO_WRITE.test(key));
	expect([...BODIES.keys()].sort()).toEqual(listed.sort());
	expect(endpoints.map(({ key }) => key).sort()).toEqual(listed.sort());
});

function eventsAfter(db: Database, last: number) {
	return asSystem(db, (trx) =>
		trx
			.selectFrom('audit_event')
			.select(['id', 'user_id', 'action', 'entity', 'before', 'after'])
			.where('id', '>', last)
			.execute()
	);
}

async function lastEvent(db: Database): Promise<number> {
	const { last } = await asSystem(db, (trx) =>
		trx
			.selectFrom('audit_event')
			.select(({ fn }) => fn.max('id').as('last'))
			.executeTakeFirstOrThrow()
	);
	return last ?? 0;
}

eachEngine('the matrix of writing', (openTestDatabase) => {
	const database = openTestDatabase();
	let services: Services;
	let own: WriteSide;
	let foreign: WriteSide;
	let untouched: Contents;
	beforeAll(async () => {
		services = testServices(database, { newId });
		({ own, foreign } = await buildBothSides(services));
		untouched = await wholeDatabase(database.db);
	});

	/** What differs from the start, in any table. */
	const changes = async () => changedTables(untouched, await wholeDatabase(database.db));

	it('knows whether anything was written, also where it was undone', async () => {
		await rolledBack(database.db, async (db) => {
			const touch = (failing: boolean) =>
				asSystem(db, async (trx) => {
					await trx.updateTable('partner').set({ name: 'Anders' }).where('partnership_id', '=', own.id).execute();
					if (failing) throw new Error('undone');
				});
			await asSystem(db, (trx) => trx.selectFrom('partner').select('id').execute());
			expect(await hasWritten(db)).toBe(false);
			await expect(touch(true)).rejects.toThrow('undone');
			expect(await hasWritten(db)).toBe(true);
		});
	});

	it('does for who may what the page promises, and leaves an event in the trail', async () => {
		const wrong: string[] = [];
		const untold = new Set<string>();
		for (const endpoint of endpoints) {
			for (const actor of permitted(endpoint, own)) {
				const who = `${endpoint.key} ${actor?.name ?? 'nobody'}`;
				await rolledBack(database.db, async (db) => {
					let before: Contents = new Map();
					let last = 0;
					const answer = await send({ ...services, db }, request(endpoint, actor, own), async () => {
						before = await wholeDatabase(db);
						last = await lastEvent(db);
					});
					if (isNoSuccess(answer)) wrong.push(`${who}: ${answer.status} ${answer.text.slice(0, 300)}`);
					const changed = changedTables(before, await wholeDatabase(db)).filter((table) => table !== 'audit_event');
					if (changed.length > 0 === (endpoint.key in WRITES_NOTHING || endpoint.key in RECORDS_ONLY))
						wrong.push(`${who}: changed ${changed.join(', ')}`);
					const events = await eventsAfter(db, last);
					const none = endpoint.key in NO_EVENT || endpoint.key in WRITES_NOTHING;
					if (events.length > 0 === none) wrong.push(`${who}: ${events.length} events`);
					const stranger = events.some(({ user_id }) => (actor === null ? user_id === null : user_id !== actor.userId));
					if (stranger) wrong.push(`${who}: events of somebody else`);
					for (const word of events.flatMap(untoldWords)) untold.add(word);
				});
			}
		}
		expect(wrong).toEqual([]);
		expect([...untold], 'what the trail tells in words of the program').toEqual([]);
		expect(await changes(), 'what was rolled back is gone').toEqual([]);
	});

	it('gives nobody without the right anything, and lets them change nothing', async () => {
		const open: string[] = [];
		for (const endpoint of [...inside, ...ofAccount]) {
			const may = permitted(endpoint, own);
			const others = groupOf(endpoint) === 'signedIn' ? [] : everybody(own).filter((actor) => !may.includes(actor));
			for (const actor of [...others, null]) {
				const { status, text } = await send(services, request(endpoint, actor, own));
				const refused = actor === null ? status === 303 && text.includes('/sign-in') : [403, 404].includes(status);
				if (!refused) open.push(`${endpoint.key} ${actor?.name ?? 'nobody'}: ${status}`);
			}
			const changed = await changes();
			if (changed.length > 0) open.push(`${endpoint.key}: changed ${changed.join(', ')}`);
		}
		expect(open).toEqual([]);
	});

	it('answers at a foreign partnership exactly as at one that is not there, and changes nothing anywhere', async () => {
		const different: string[] = [];
		for (const endpoint of inside) {
			for (const actor of everybody(own)) {
				const there = await send(services, request(endpoint, actor, foreign));
				const nowhere = await send(services, request(endpoint, actor, foreign, 'bestaat-niet'));
				const same = there.status === nowhere.status && there.text === nowhere.text;
				if (!same || there.status !== 404) different.push(`${endpoint.key} ${actor.name}: ${there.status}`);
			}
			const changed = await changes();
			if (changed.length > 0) different.push(`${endpoint.key}: changed ${changed.join(', ')}`);
		}
		expect(different).toEqual([]);
	});

	it('changes nothing foreign with the application’s own checks off: the database refuses it alone', async () => {
		const leaks: string[] = [];
		const unchecked: Services = { ...services, checks: 'off' };
		for (const endpoint of inside) {
			for (const actor of everybody(own)) {
				const { text } = await send(unchecked, request(endpoint, actor, foreign));
				if (SECRETS.test(text)) leaks.push(`${endpoint.key} ${actor.name}: ${text.slice(0, 300)}`);
			}
			const changed = await changes();
			if (changed.length > 0) leaks.push(`${endpoint.key}: changed ${changed.join(', ')}`);
		}
		expect(leaks).toEqual([]);
	});

	it('lets a role without the right change or record nothing at its own partnership either, with those checks off', async () => {
		const wrong: string[] = [];
		for (const endpoint of inside) {
			const may = permitted(endpoint, own);
			for (const actor of everybody(own).filter((person) => !may.includes(person))) {
				await rolledBack(database.db, async (db) => {
					const who = `${endpoint.key} ${actor.name}`;
					const answer = await send({ ...services, db, checks: 'off' }, request(endpoint, actor, own));
					if (!isNoSuccess(answer) && !(endpoint.key in WRITES_NOTHING) && !(endpoint.key in FINDS_NOTHING))
						wrong.push(`${who}: ${answer.status}`);
					if (!(await hasWritten(db))) return;
					const tables = changedTables(untouched, await wholeDatabase(db)).filter((table) => table !== SESSION);
					if (tables.length > 0) wrong.push(`${who}: changed ${tables.join(', ')}`);
				});
			}
		}
		expect(wrong).toEqual([]);
	});
});
