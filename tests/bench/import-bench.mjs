/**
 * Row 3 of the yardsticks: a workbook of 10,000 rows is read, validated, previewed and stored through the built server, against its
 * floors in the same minute. Then again while somebody else looks at a page; and the server's memory is watched.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import writeXlsxFile from 'write-excel-file/node';
import { importFloor, prepareFloor } from './import-floor.mjs';
import { enter, percentile, startProduct } from './server-process.mjs';

const ROWS = 10_000;
const RUNS = 5;
const RUNS_BESIDE_OTHERS = 3;
const HEADINGS = ['Dag', 'Uren', 'Rol', 'Gebied', 'Activiteit', 'Code', 'Naam', 'In natura', 'Toelichting', 'Link'];

/** The same arguments give the same bytes. @param {number} run @param {readonly string[]} roles */
async function workbook(run, roles) {
	const text = (/** @type {string} */ value) => ({ type: String, value });
	const rows = Array.from({ length: ROWS }, (_, index) => {
		const day = new Date(Date.UTC(2026, 7 + (index % 4), 1 + (index % 28)));
		return [
			{ type: Date, value: day, format: 'dd-mm-yyyy' },
			{ type: Number, value: 0.25 * (1 + (index % 32)) },
			text(roles[index % roles.length] ?? ''),
			text(['Opleiden', 'Professionaliseren', 'Onderzoeken'][index % 3] ?? ''),
			text(`Activiteit ${index % 40}`),
			text(`B${index % 300}`),
			text(`Naam ${index % 300}`),
			text(index % 9 === 0 ? 'ja' : 'nee'),
			text(`Ronde ${run}: "toelichting" ${index}; één`),
			text(`https://voorbeeld.nl/${run}/${index}`)
		];
	});
	// Every run has rows of its own: the same ones again would be there already.
	rows.forEach((row, index) => (row[4] = text(`Activiteit ${run}-${index}`)));
	const data = [HEADINGS.map(text), ...rows];
	return writeXlsxFile(/** @type {any} */ ([{ sheet: 'Uren', data }])).toBuffer();
}

/**
 * @param {string} root @param {string} folder @param {string} databaseUrl
 * @param {import('./import-floor.mjs').Who} who
 */
export async function measureImport(root, folder, databaseUrl, who) {
	const options = '-c jit=off -c random_page_cost=1.1';
	const database = new pg.Client({ connectionString: databaseUrl, options });
	const server = await startProduct(root, { DATABASE_URL: databaseUrl }, ['--expose-gc']);
	await database.connect();
	try {
		const cookie = await enter(server.origin, who.personId);
		const page = `${server.origin}/p/${who.partnershipId}/${who.schoolYear}`;
		const roles = await openYear(database, who);
		await prepareFloor(database);
		const alone = await others(`${page}/coverage`, cookie, 40);
		const [taken, beside, floors, meanwhile] = [[], [], [], /** @type {number[]} */ ([])];
		const before = memoryOf(server.pid);
		let most = before;
		const watch = setInterval(() => (most = Math.max(most, memoryOf(server.pid))), 20);
		for (let run = 0; run < RUNS + RUNS_BESIDE_OTHERS; run++) {
			const bytes = await workbook(run, roles);
			const imported = () => importOnce(page, cookie, who.partnerId, bytes);
			if (run < RUNS) {
				const file = join(folder, `uren-${run}.xlsx`);
				writeFileSync(file, bytes);
				floors.push(await importFloor(database, file, who));
				await asBefore(database);
				taken.push(await imported());
			} else {
				const watched = await besideOthers(`${page}/coverage`, cookie, imported);
				beside.push(watched.done);
				meanwhile.push(...watched.times);
			}
			await asBefore(database);
		}
		clearInterval(watch);
		return {
			...{ rows: ROWS, runs: RUNS, floors, taken, beside },
			...{ meanwhile: percentile(meanwhile, 0.95), alone: percentile(alone, 0.95) },
			...{ requests: meanwhile.length, megabytes: (most - before) / 1024 }
		};
	} finally {
		await database.end();
		await server.stop();
	}
}

/** The names of eight roles; hours of any month are taken. @param {pg.Client} database @param {import('./import-floor.mjs').Who} who */
async function openYear(database, { partnershipId, schoolYear }) {
	// Nobody sees a row without a standing.
	await database.query('set role opleidingsschool_system');
	const { rows } = await database.query('select name from role where partnership_id = $1 order by position limit 8', [
		partnershipId
	]);
	await database.query(
		`update declaration_round set state = 'open', submit_by = '2027-12-31' where partnership_id = $1 and school_year = $2`,
		[partnershipId, schoolYear]
	);
	await database.query('reset role');
	return rows.map(({ name }) => String(name));
}

/** The next run finds a year as large as this one did. @param {pg.Client} database */
async function asBefore(database) {
	await database.query(
		`discard plans;
		set role opleidingsschool_system;
		delete from declaration where import_id is not null or starts_with(id, 'bare-');
		delete from declared_person where code like 'B%';
		reset role`
	);
}

/**
 * Somebody else looks at a page all the while.
 * @template T @param {string} address @param {string} cookie @param {() => Promise<T>} work
 */
async function besideOthers(address, cookie, work) {
	const stop = { now: false };
	const beside = othersUntil(address, cookie, stop).catch((cause) => {
		throw new Error('the server did not answer others meanwhile', { cause });
	});
	beside.catch(() => {});
	let done;
	try {
		done = await work();
	} finally {
		stop.now = true;
	}
	return { done, times: await beside };
}

/** As somebody does it: sends the file, says what is missing, looks at the rows, confirms. */
async function importOnce(
	/** @type {string} */ page,
	/** @type {string} */ cookie,
	/** @type {string} */ partner,
	/** @type {Buffer} */ bytes
) {
	const address = `${page}/declare/import`;
	const { origin } = new URL(page);
	const send = async (
		/** @type {string} */ action,
		/** @type {Record<string, string>} */ fields,
		/** @type {boolean} */ withFile = false
	) => {
		const body = new FormData();
		for (const [name, value] of Object.entries({ partner, ...fields })) body.append(name, value);
		if (withFile) body.append('file', new File([new Uint8Array(bytes)], 'uren.xlsx'));
		const answer = await fetch(`${address}?/${action}`, {
			...{ method: 'POST', redirect: 'manual', body },
			headers: { Origin: origin, Cookie: cookie, Accept: 'text/html' }
		});
		if (answer.status !== 303)
			throw new Error(`${action} was answered with ${answer.status}: ${(await answer.text()).slice(0, 2000)}`);
		return answer.headers.get('Location') ?? '';
	};
	const look = async (/** @type {string} */ location) => {
		const answer = await fetch(new URL(location, origin), { headers: { Cookie: cookie } });
		return answer.text();
	};
	const began = performance.now();
	const location = await send('send', { key: 'benchbenchbench' }, true);
	const id = new URL(location, origin).searchParams.get('id') ?? '';
	const sent = performance.now();
	const columns = Object.fromEntries(
		['from', 'hours', 'role', 'area', 'activity', 'personCode', 'personName', 'kind', 'note', 'link'].map(
			(field, place) => [`column-${field}`, String(place)]
		)
	);
	await send('arrange', { id, numbers: 'auto', newPeople: 'on', ...columns });
	const shown = await look(location);
	const seen = /name="seen" value="([\d ]+)"/.exec(shown)?.[1] ?? '';
	const looked = performance.now();
	if (!seen.startsWith(`${ROWS} `)) throw new Error(`the preview has other rows: "${seen}"`);
	await send('confirm', { id, seen, how: 'drafts' });
	const stored = performance.now();
	return { read: sent - began, preview: looked - sent, store: stored - looked, whole: stored - began };
}

/** How long each of some requests takes, one after the other. */
async function others(/** @type {string} */ address, /** @type {string} */ cookie, /** @type {number} */ count) {
	const times = [];
	for (let index = 0; index < count; index++) times.push(await timed(address, cookie));
	return times;
}

async function othersUntil(
	/** @type {string} */ address,
	/** @type {string} */ cookie,
	/** @type {{ now: boolean }} */ stop
) {
	const times = [];
	while (!stop.now) {
		times.push(await timed(address, cookie));
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	return times;
}

async function timed(/** @type {string} */ address, /** @type {string} */ cookie) {
	const began = performance.now();
	await (await fetch(address, { headers: { Cookie: cookie } })).text();
	return performance.now() - began;
}

/** Kibibytes in use; 0 where no process table tells. @param {number | undefined} pid */
function memoryOf(pid) {
	if (!existsSync(`/proc/${pid}/status`)) return 0;
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
}
