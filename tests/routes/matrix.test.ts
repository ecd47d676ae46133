/** Yardsticks 24 and 25: every way into the server times every role, and the same with the application's checks off. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '$lib/server/auth/actor';
import { newId, type Services } from '$lib/server/services';
import { asSystem } from '$lib/server/db/tenancy';
import { eachEngine } from '$tests/support/database';
import { wholeDatabase } from '$tests/support/fingerprint';
import { allowed, everybody, groupOf } from '$tests/support/route-actors';
import { EXPECTED } from '$tests/support/route-expected';
import { listEndpoints, type Endpoint } from '$tests/support/route-list';
import { SECRETS } from '$tests/support/route-requests';
import { buildWriteSide, type WriteSide } from '$tests/support/route-rows';
import { buildSide, callAs, type Answer, type Side } from '$tests/support/route-walk';
import { testServices } from '$tests/support/services';

const exportRoute = readFileSync(
	'src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/export/[file]/+server.ts',
	'utf8'
);
const endpoints = listEndpoints();
const inside = endpoints.filter(({ routeId }) => routeId.includes('[partnership]'));
/** Not within an id, which is made of such figures as well. */
const OWN_WAGE = /(?<![\da-f])(?:876[.,]?54|920[.,]?36)(?![\da-f])/;
/** What the route of exports knows, as its code says. */
const EXPORTS = [...exportRoute.matchAll(/case '([\w.]+)'/g)].map(([, file = '']) => file);
/** Where the organisation of a side is paid. */
const ACCOUNT = /REKENING|NL91 ?ABNA|• 4300/;
const REFUSED = [403, 404];
it('knows of every route, action and method who may use it, and of no other', () => {
	expect(endpoints.map(({ key }) => key).sort()).toEqual([...EXPECTED.keys()].sort());
});

eachEngine('the matrix of rights', (openTestDatabase) => {
	const database = openTestDatabase();
	let services: Services;
	let own: Side;
	let foreign: WriteSide;
	beforeAll(async () => {
		services = testServices(database, { newId });
		own = await buildSide(services, 'waterrijk', 'EIGEN', '876.54');
		foreign = await buildWriteSide(services, 'rivierenrand', 'GEHEIM', '987.65');
	});

	it('sends who is not signed in away, from everything inside', async () => {
		const open: string[] = [];
		for (const endpoint of endpoints.filter((found) => groupOf(found) !== 'public')) {
			const { status, text } = await callAs(services, endpoint, null, own.params);
			const sentAway = status === 303 && text.includes('/sign-in');
			if (!sentAway) open.push(`${endpoint.key}: ${status}`);
			expect(text).not.toMatch(/EIGEN|876[.,]?54/);
		}
		expect(open).toEqual([]);
	});

	it('gives a role without the right nothing, and lets it change nothing', async () => {
		const open: string[] = [];
		const before = await wholeDatabase(database.db);
		for (const endpoint of inside) {
			const may = allowed(own, groupOf(endpoint));
			for (const actor of everybody(own).filter((person) => !may.includes(person))) {
				const { status } = await callAs(services, endpoint, actor, own.params);
				if (!REFUSED.includes(status)) open.push(`${endpoint.key} ${actor.name}: ${status}`);
			}
		}
		expect(open).toEqual([]);
		expect(await wholeDatabase(database.db)).toEqual(before);
	});

	it('opens every page to the roles that may see it, without the wage cost of others or references', async () => {
		const closed: string[] = [];
		const leaks: string[] = [];
		const { partnerMember, bestuurder } = own.actors;
		for (const endpoint of inside.filter(({ kind, key }) => kind === 'load' || key.endsWith(' GET'))) {
			for (const actor of allowed(own, groupOf(endpoint))) {
				const { status, text } = await callAs(services, endpoint, actor, own.params);
				const noVersion = endpoint.routeId.endsWith('/versions/[number]') && status === 404;
				if (![200, 303].includes(status) && !noVersion) closed.push(`${endpoint.key} ${actor.name}: ${status} ${text}`);
				if (actor !== partnerMember && OWN_WAGE.test(text)) leaks.push(`${endpoint.key} ${actor.name}: wage`);
				const outsider = [partnerMember, bestuurder, own.otherMember].includes(actor);
				if (outsider && text.includes('EIGEN-KENMERK')) leaks.push(`${endpoint.key} ${actor.name}: reference`);
				const stranger = [bestuurder, own.otherMember].includes(actor);
				if (stranger && ACCOUNT.test(text)) leaks.push(`${endpoint.key} ${actor.name}: account`);
				if (SECRETS.test(text)) leaks.push(`${endpoint.key} ${actor.name}: foreign`);
			}
		}
		expect({ closed, leaks }).toEqual({ closed: [], leaks: [] });
	});

	/** Every page, file and export of a partnership, exports of the frozen version too. */
	function readings(side: Side) {
		const loads = inside.filter(({ kind, key }) => kind === 'load' || key.endsWith(' GET'));
		return loads.flatMap((endpoint) => {
			const exports = endpoint.routeId.endsWith('/export/[file]');
			const [files, queries] = exports ? [EXPORTS, ['', '?version=1']] : [['lines.csv'], ['']];
			return files.flatMap((file) => queries.map((query) => ({ endpoint, query, params: { ...side.params, file } })));
		});
	}

	/**
	 * What a page shows the penvoerder whose query has this id under every name that the page asks for, and under each alone where one of
	 * them keeps the page from the others. `names` gets those that are asked only because something else stood there.
	 */
	async function shownWith(endpoint: Endpoint, id: string, names: Set<string>): Promise<Answer[]> {
		const ask = (some: Iterable<string>) => {
			const query = `?${[...some].map((name) => `${name}=${id}`).join('&')}`;
			return callAs(services, endpoint, own.actors.penvoerder, own.params, { query, asked: names });
		};
		const known = names.size;
		const first = await ask(names);
		const together = names.size > known ? await ask(names) : first;
		const alone = [];
		if (together.status !== 200) for (const name of names) alone.push(await ask([name]));
		return [together, ...alone];
	}

	it('knows of exports in three forms, and finds what is in them', async () => {
		expect(EXPORTS.sort()).toEqual(['budget.xlsx', 'coverage.csv', 'lines.csv']);
		const endpoint = inside.find(({ key }) => key.endsWith('/export/[file] GET'));
		for (const file of EXPORTS) {
			const params = { ...own.params, file };
			const answer = endpoint && (await callAs(services, endpoint, own.actors.bestuurder, params));
			expect(answer?.status, file).toBe(200);
			expect(answer?.text, file).toContain('Opleiden');
		}
	});

	it('keeps foreign names and the wage cost of others out of every export, also with its checks off', async () => {
		const leaks: string[] = [];
		for (const checks of ['on', 'off'] as const) {
			for (const { endpoint, query, params } of readings(own).filter(({ endpoint: { kind } }) => kind === 'method')) {
				for (const actor of everybody(own)) {
					const answer = await callAs({ ...services, checks }, endpoint, actor, params, { query });
					const wage = actor !== own.actors.partnerMember && OWN_WAGE.test(answer.text);
					if (wage || SECRETS.test(answer.text)) leaks.push(`${endpoint.key} ${params.file} ${actor.name} ${checks}`);
				}
			}
		}
		expect(leaks).toEqual([]);
	});

	it('shows others the same whatever an organisation’s hour costs: no total, warning or export follows from it', async () => {
		const others = everybody(own).filter((actor) => actor !== own.actors.partnerMember);
		// A page names what it will send next with a fresh id.
		const unchecked: Services = { ...services, checks: 'off', newId: () => 'altijd-dezelfde' };
		const seenBy = async (actor: Actor) => {
			const seen: string[] = [];
			for (const { endpoint, query, params } of readings(own)) {
				const { status, text } = await callAs(unchecked, endpoint, actor, params, { query });
				seen.push(`${endpoint.key} ${params.file} ${query}: ${status} ${text}`);
			}
			return seen;
		};
		const setWage = (amount: string) =>
			asSystem(database.db, (trx) =>
				trx.updateTable('wage_cost').set({ amount_per_hour: amount }).where('id', '=', `loon-${own.id}`).execute()
			);
		for (const actor of [own.actors.partnerMember, ...others]) {
			const before = await seenBy(actor);
			await setWage('123.45');
			const after = await seenBy(actor);
			await setWage('876.54');
			if (others.includes(actor)) expect(after, actor.name).toEqual(before);
			else expect(after, 'the organisation itself').not.toEqual(before);
		}
	});

	it('shows the secrets to those they are for, so that looking for them means something', async () => {
		const textFor = async (route: string, actor: Actor) => {
			const endpoint = inside.find(({ key }) => key.endsWith(`${route} load`));
			return endpoint ? (await callAs(services, endpoint, actor, foreign.params)).text : '';
		};
		const { partnerMember, penvoerder } = foreign.actors;
		expect(await textFor('/partners/[partnerId]', partnerMember)).toMatch(/987[.,]?65/);
		for (const actor of [partnerMember, penvoerder])
			expect(await textFor('/partners/[partnerId]', actor)).toContain('GEHEIM-REKENING');
		expect(await textFor('/partners', penvoerder)).toContain('GEHEIM-PARTNER');
		expect(await textFor('/awards/[awardId]', penvoerder)).toContain('GEHEIM-KENMERK');
	});

	it('answers for a foreign partnership exactly as for one that is not there', async () => {
		const different: string[] = [];
		const before = await wholeDatabase(database.db);
		for (const endpoint of inside) {
			for (const actor of everybody(own)) {
				const there = await callAs(services, endpoint, actor, foreign.params);
				const nowhere = await callAs(services, endpoint, actor, { ...foreign.params, partnership: 'bestaat-niet' });
				const same = there.status === nowhere.status && there.text === nowhere.text;
				if (!same || there.status !== 404) different.push(`${endpoint.key}: ${there.status}`);
				if (SECRETS.test(there.text)) different.push(`${endpoint.key}: leak`);
			}
		}
		expect(different).toEqual([]);
		expect(await wholeDatabase(database.db)).toEqual(before);
	});

	it('shows nothing foreign on any page when ids of elsewhere stand in the path of the own partnership', async () => {
		const leaks: string[] = [];
		const swapped = { ...foreign.params, partnership: own.id };
		for (const checks of ['on', 'off'] as const) {
			for (const endpoint of inside.filter(({ kind }) => kind === 'load')) {
				for (const actor of everybody(own)) {
					const { text } = await callAs({ ...services, checks }, endpoint, actor, swapped);
					if (SECRETS.test(text)) leaks.push(`${endpoint.key} ${actor.name} ${checks}`);
				}
			}
		}
		expect(leaks).toEqual([]);
	});

	it('shows nothing foreign on any page when ids of elsewhere stand in its query', async () => {
		const leaks: string[] = [];
		const { bundle: _, ...rows } = foreign.rows;
		const ids = [...new Set([...Object.values(rows), ...Object.values(foreign.params)])];
		const everyName = new Set<string>();
		for (const endpoint of inside.filter(({ kind }) => kind === 'load')) {
			const names = new Set<string>();
			await shownWith(endpoint, '', names);
			for (const id of names.size === 0 ? [] : ids) {
				for (const { status, text } of await shownWith(endpoint, id, names))
					if (SECRETS.test(text)) leaks.push(`${endpoint.key} ${id}: ${status}`);
			}
			for (const name of names) everyName.add(name);
		}
		expect(leaks).toEqual([]);
		expect([...everyName]).toEqual(expect.arrayContaining(['removed', 'partner', 'round']));
	});

	it('shows and changes nothing foreign with the application’s own checks off', async () => {
		const leaks: string[] = [];
		const unchecked: Services = { ...services, checks: 'off' };
		const before = await wholeDatabase(database.db);
		for (const endpoint of inside) {
			for (const actor of everybody(own)) {
				const { text } = await callAs(unchecked, endpoint, actor, foreign.params);
				if (SECRETS.test(text)) leaks.push(`${endpoint.key} ${actor.name}: ${text.slice(0, 200)}`);
			}
		}
		expect(leaks).toEqual([]);
		expect(await wholeDatabase(database.db)).toEqual(before);
	});
});
