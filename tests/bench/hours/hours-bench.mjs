/**
 * `npm run bench -- hours`: declared hours at scale on the built server and a PostgreSQL server of its own, rows 1, 2, 4, 5 and 11
 * of the yardsticks. Every limit is measured beside the product by turns; only ratios within one run count.
 */
import { join } from 'node:path';
import pg from 'pg';
import { enter, percentile, startProduct, startProgram } from '../server-process.mjs';
import { loadHours } from './load-hours.mjs';
import { act, byTurns, crowd, crowdsByTurns, post, timed, visit } from './requests.mjs';

const NAME = 'groot';
const CLIENTS = 32;
const SUBMITTED = 300;
/** So many requests do not count yet: until then the engine still compiles what it runs. */
const WARMING = 800;
const ROUNDS = 5;
const ROLES = /** @type {const} */ (['coordinator', 'bestuurder', 'partnerMember']);

/**
 * @param {object} given
 * @param {string} given.root
 * @param {string} given.folder
 * @param {{ url: string, superuserUrl: string, bin: string }} given.cluster
 * @param {any} given.data
 * @param {(line: string) => void} given.say
 */
export async function prepareHours({ root, folder, cluster, data, say }) {
	await (await startProduct(root, { DATABASE_URL: cluster.url })).stop();
	const loaded = await loadHours({ root, folder, cluster, data, size: data.HOURS_SIZES.large, name: NAME });
	say(`  loaded ${loaded.lines} lines of one partnership in ${loaded.seconds.toFixed(0)} s; kept sums equal the lines`);
	const database = new pg.Client({ connectionString: cluster.superuserUrl });
	await database.connect();
	const people = Object.fromEntries(
		ROLES.map((role) => [role, data.demoPeople.find((/** @type {any} */ each) => each.places[0].role === role).id])
	);
	await givePlaces(database, people, NAME);
	const year = data.yearName(data.LATEST_YEAR);
	return { root, folder, cluster, data, say, database, people, year };
}

/** @param {pg.Client} database @param {Record<string, string>} people @param {string} partnershipId */
async function givePlaces(database, people, partnershipId) {
	for (const role of ROLES)
		await database.query(
			'insert into membership (partnership_id, id, user_id, role, partner_id) values ($1, $2, $3, $4, $5)',
			[partnershipId, role.toLowerCase(), people[role], role, role === 'partnerMember' ? 'partner-0' : null]
		);
}

/** @typedef {Awaited<ReturnType<typeof prepareHours>>} Prepared */

/**
 * Each row is told as soon as it is measured.
 * @param {Prepared} prepared @param {ReturnType<typeof import('./report-hours.mjs').hoursReport>} report
 */
export async function measureHours(prepared, report) {
	const { root, cluster, people } = prepared;
	const server = await startProduct(root, { DATABASE_URL: cluster.url });
	try {
		/** @type {Record<string, Record<string, string>>} */
		const as = {};
		for (const role of ROLES) as[role] = { Cookie: await enter(server.origin, people[role] ?? '') };
		const place = `${server.origin}/p/${NAME}/${prepared.year}`;
		report.overview(await measureOverview(prepared, place, as));
		report.lines(await measureLines(prepared, place, as));
		report.approval(await measureApproval(prepared, place, as));
		report.reprice(await measureReprice(prepared, place, as));
		report.saving(await measureSaving(prepared, place, as));
	} finally {
		await server.stop();
	}
}

/** @param {Prepared} prepared @param {string} role @param {string} partnershipId */
function startBare({ root, cluster, people, year }, role, partnershipId = NAME) {
	const environment = {
		DATABASE_URL: cluster.url,
		PARTNERSHIP: partnershipId,
		SCHOOL_YEAR: year,
		PERSON: people[role],
		ROLE: role
	};
	return startProgram([join(root, 'tests/bench/hours/bare-server.mjs')], environment, '/overview');
}

/** @param {Prepared} prepared @param {string} place @param {any} as */
async function measureOverview(prepared, place, as) {
	const bare = await startBare(prepared, 'bestuurder');
	try {
		const page = () => visit(`${place}/review`, as.bestuurder);
		const limit = () => visit(`${bare.origin}/overview`);
		const alone = await byTurns(100, { page, limit });
		const many = await crowdsByTurns(CLIENTS, {
			limit: { requests: 500, work: limit },
			page: { requests: 500, work: page }
		});
		return { alone, many, bytes: (await page()).length };
	} finally {
		await bare.stop();
	}
}

/** @param {Prepared} prepared @param {string} place @param {any} as */
async function measureLines(prepared, place, as) {
	const bare = await startBare(prepared, 'coordinator');
	const { rows } = await prepared.database.query(
		`select to_char(from_day, 'YYYY-MM-DD') as day, id from declaration
			where partnership_id = $1 and school_year = $2 and state = 'approved' order by from_day desc, id desc offset 200 limit 1`,
		[NAME, prepared.year]
	);
	const after = `0.${rows[0].day}.${rows[0].id}`;
	try {
		const first = () => visit(`${place}/review?state=approved&rows=200`, as.coordinator);
		const last = () => visit(`${place}/review?state=approved&rows=200&after=${after}`, as.coordinator);
		const limit = () => visit(`${bare.origin}/lines`);
		const alone = await byTurns(40, { first, last, limit });
		const shown = ((await last()).match(/id="line-/g) ?? []).length;
		if (shown !== 200) throw new Error(`the last page shows ${shown} lines`);
		const many = await crowdsByTurns(CLIENTS, {
			limit: { requests: 300, work: limit },
			page: { requests: 200, work: first }
		});
		return { alone, many };
	} finally {
		await bare.stop();
	}
}

const EVENTS = `insert into audit_event
	(partnership_id, at, user_id, user_name, request_id, action, entity, entity_id, before, after, level, partner_id)`;

/**
 * Work of one person in one transaction, in the role the product takes on.
 * @param {Prepared} prepared @param {readonly [string, unknown[]][]} statements
 */
async function inOneTransaction({ cluster, people }, statements) {
	const client = new pg.Client({ connectionString: cluster.url, options: '-c jit=off' });
	await client.connect();
	try {
		return await timed(async () => {
			await client.query('begin');
			await client.query('select app_enter($1, $2, $3::text[])', [NAME, people.coordinator, ['coordinator']]);
			for (const [text, values] of statements) await client.query(text, values);
			await client.query('commit');
		});
	} finally {
		await client.end();
	}
}

/** Approving and taking back about 5,000 lines, by the page and in bare SQL by turns. @param {Prepared} prepared @param {string} place @param {any} as */
async function measureApproval(prepared, place, as) {
	const { database, people } = prepared;
	const waiting = async () =>
		(
			await database.query(`select id from declaration where partnership_id = $1 and state = 'submitted' order by id`, [
				NAME
			])
		).rows.map(({ id }) => id);
	const ids = await waiting();
	const decision = (
		/** @type {string} */ before,
		/** @type {string} */ state,
		/** @type {string | null} */ decisionId
	) =>
		/** @type {[string, unknown[]][]} */ ([
			[
				`update declaration set state = $2, reason = null, decision_id = $3, decided_by = $4, decided_by_name = 'Bram', decided_at = now(),
					revision = revision + 1, updated_at = now(), updated_by = 'Bram' where partnership_id = $1 and id = any($5::text[])`,
				[NAME, state, decisionId, people.coordinator, ids]
			],
			[
				`${EVENTS} select partnership_id, now(), $2, 'Bram', 'bench', 'declaration.' || $3, 'declaration', id,
					json_build_object('state', $4::text), json_build_object('state', $3::text, 'decisionId', $5::text), 'checker', partner_id
				from declaration where partnership_id = $1 and id = any($6::text[])`,
				[NAME, people.coordinator, state, before, decisionId, ids]
			]
		]);
	const approve = async () => {
		const fields = { scope: 'all', seenAt: new Date().toISOString() };
		await post(`${place}/review?/approve`, as.coordinator, fields);
	};
	const undo = async () => {
		const { rows } = await database.query(
			'select decision_id from declaration where partnership_id = $1 and decided_by = $2 order by decided_at desc limit 1',
			[NAME, people.coordinator]
		);
		await post(`${place}/review?/undo`, as.coordinator, { id: rows[0].decision_id });
	};
	/** @type {Record<'page' | 'undo' | 'sql' | 'sqlUndo', number[]>} */
	const times = { page: [], undo: [], sql: [], sqlUndo: [] };
	for (let round = 0; round < ROUNDS; round += 1) {
		times.page.push(await timed(approve));
		if ((await waiting()).length !== 0) throw new Error('not everything was approved');
		times.undo.push(await timed(undo));
		if ((await waiting()).length !== ids.length) throw new Error('not everything was taken back');
		times.sql.push(await inOneTransaction(prepared, decision('submitted', 'approved', `kaal-${round}`)));
		times.sqlUndo.push(await inOneTransaction(prepared, decision('approved', 'submitted', null)));
	}
	const [page, sql] = [percentile(times.page), percentile(times.sql)];
	return { lines: ids.length, page, sql, undo: percentile(times.undo), sqlUndo: percentile(times.sqlUndo) };
}

/** A tariff of one role goes up and the open lines of the year are priced anew; down again in bare SQL. @param {Prepared} prepared @param {string} place @param {any} as */
async function measureReprice(prepared, place, as) {
	const { database, people } = prepared;
	const setTariff = (/** @type {number} */ factor) =>
		database.query(
			`update tariff set amount_per_hour = round(amount_per_hour * $2::numeric, 2), revision = revision + 1, updated_at = now()
				where partnership_id = $1 and role_id = 'rol-0'`,
			[NAME, factor]
		);
	const dearer = async () => {
		const { rows } = await database.query(
			`select count(*)::integer as lines from declaration join tariff on tariff.partnership_id = declaration.partnership_id and tariff.id = tariff_id
				where declaration.partnership_id = $1 and state = 'submitted' and declaration.role_id = 'rol-0' and tariff_per_hour = amount_per_hour`,
			[NAME]
		);
		return rows[0].lines;
	};
	const bare = () =>
		inOneTransaction(prepared, [
			[
				`update declaration set tariff_per_hour = tariff.amount_per_hour, amount = round(hours * tariff.amount_per_hour, 2),
					revision = declaration.revision + 1, updated_at = now(), updated_by = 'Bram'
				from tariff where tariff.partnership_id = declaration.partnership_id and tariff.id = tariff_id
					and declaration.partnership_id = $1 and declaration.school_year = $2 and state = 'submitted'
					and tariff_per_hour <> tariff.amount_per_hour`,
				[NAME, prepared.year]
			],
			[
				`${EVENTS} select partnership_id, now(), $2, 'Bram', 'bench', 'declaration.repriced', 'declaration', id,
					json_build_object('amount', amount::text), json_build_object('amount', amount::text), 'checker', partner_id
				from declaration where partnership_id = $1 and school_year = $3 and state = 'submitted' and role_id = 'rol-0'`,
				[NAME, people.coordinator, prepared.year]
			]
		]);
	/** By the form without script, which is answered with the whole page; and as the script of the page sends it. */
	const ways = { page: post, action: act };
	/** @type {Record<'page' | 'action' | 'sql', number[]>} */
	const times = { page: [], action: [], sql: [] };
	let lines = 0;
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const way of /** @type {const} */ (['page', 'action'])) {
			await setTariff(1.04);
			times[way].push(await timed(() => ways[way](`${place}/review?/reprice`, as.coordinator, { id: '' })));
			lines = await dearer();
			await setTariff(1 / 1.04);
			times.sql.push(await bare());
		}
	}
	return { lines, page: percentile(times.page), action: percentile(times.action), sql: percentile(times.sql) };
}

/** One line filled in by form, again and again: the same organisation, role and area. @param {Prepared} prepared @param {string} place @param {any} as */
async function measureSaving({ cluster, data, people }, place, as) {
	let number = 0;
	const fields = () => ({
		...{
			partner: 'partner-0',
			role: 'rol-0',
			area: 'opleiden',
			activity: 'Begeleiden op de werkplek',
			line: 'regel-0-0'
		},
		...{
			day: `5-11-${data.LATEST_YEAR}`,
			hours: '1,25',
			id: `meting-${Date.now()}-${(number += 1)}`,
			period: `${data.LATEST_YEAR}-11`
		}
	});
	const save = () => post(`${place}/declare?/add`, as.partnerMember, fields());
	const pool = new pg.Pool({ connectionString: cluster.url, max: CLIENTS });
	/** One line in bare SQL, with its event. @param {'draft' | 'submitted'} state @returns its id */
	const insertLine = async (state) => {
		const client = await pool.connect();
		const id = `kaal-${Date.now()}-${(number += 1)}`;
		try {
			await client.query('begin');
			await client.query('select app_enter($1, $2, $3::text[])', [NAME, people.partnerMember, ['partnerMember']]);
			await client.query(
				`insert into declaration (partnership_id, id, school_year, round_id, partner_id, role_id, area, activity, line_id, from_day,
						until_day, hours, state, submitted_at, tariff_id, tariff_scope, tariff_per_hour, amount, created_by)
					select partnership_id, $2, school_year, round_id, partner_id, role_id, area, activity, line_id, from_day, until_day, hours, $3,
						submitted_at, tariff_id, tariff_scope, tariff_per_hour, amount, 'maker'
					from declaration where partnership_id = $1 and partner_id = 'partner-0' and state = 'submitted' limit 1`,
				[NAME, id, state]
			);
			await client.query(
				`${EVENTS} values ($1, now(), $2, 'Maker', 'bench', 'declaration.added', 'declaration', 'x', null, '{}', 'ownOrganisation', 'partner-0')`,
				[NAME, people.partnerMember]
			);
			await client.query('commit');
			return id;
		} finally {
			client.release();
		}
	};
	const insert = () => insertLine('draft');
	try {
		const alone = await byTurns(100, { save, insert });
		// As on a server that has been at it for a while; both have.
		await crowd(CLIENTS, WARMING, insert);
		await crowd(CLIENTS, WARMING, save);
		const many = { insert: await crowd(CLIENTS, 500, insert), save: await crowd(CLIENTS, 500, save) };
		/** @type {string[]} */
		const drafts = [];
		await crowd(CLIENTS, SUBMITTED, async () => drafts.push(await insert()));
		const submit = () =>
			act(`${place}/declare?/submit`, as.partnerMember, { partner: 'partner-0', chosen: `${drafts.pop()} 1` });
		// What is submitted moves the kept sums: all clients wait for the same rows.
		const counted = {
			insert: await crowd(CLIENTS, SUBMITTED, () => insertLine('submitted')),
			submit: await crowd(CLIENTS, SUBMITTED, submit)
		};
		return { alone, many, counted };
	} finally {
		await pool.end();
	}
}

/**
 * The overview page of one partnership of 20,000 lines a year while the database around it grows twentyfold.
 * @param {Prepared} prepared @param {number} few partnerships at first
 */
export async function measureGrowth(prepared, few) {
	const { root, folder, cluster, data, database, people } = prepared;
	const measured = [];
	for (const [name, partnerships] of /** @type {[string, number][]} */ ([
		['midden', few],
		['veel', few * 19]
	])) {
		const size = { ...data.HOURS_SIZES.middle, partnerships };
		const loaded = await loadHours({ root, folder, cluster, data, size, name });
		if (name === 'midden') await givePlaces(database, people, name);
		const server = await startProduct(root, { DATABASE_URL: cluster.url });
		const bare = await startBare(prepared, 'bestuurder', 'midden');
		try {
			const headers = { Cookie: await enter(server.origin, people.bestuurder ?? '') };
			const page = () => visit(`${server.origin}/p/midden/${prepared.year}/review`, headers);
			measured.push({ loaded, alone: await byTurns(100, { page, limit: () => visit(`${bare.origin}/overview`) }) });
		} finally {
			await bare.stop();
			await server.stop();
		}
	}
	return measured;
}
