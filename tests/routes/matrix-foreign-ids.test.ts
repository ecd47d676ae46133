/**
 * Yardsticks 24 and 25 for ids: each action and method at the own partnership with one id, or all, of another one in the place of
 * its own. Nothing of the other partnership changes or shows, and nothing of the own one points there.
 */
import { beforeAll, expect, it } from 'vitest';
import { newId, type Services } from '$lib/server/services';
import { eachEngine } from '$tests/support/database';
import { changedTables, digestsOf, hasWritten, rowsOf, wholeDatabase, type Contents } from '$tests/support/fingerprint';
import { rolledBack } from '$tests/support/rolled-back';
import { inside, ofAccount, permitted, request, SECRETS, send, type WriteRequest } from '$tests/support/route-requests';
import { buildBothSides, type WriteSide } from '$tests/support/route-rows';
import { testServices } from '$tests/support/services';
import { formBody, INSIDE } from '$tests/support/valid-body';

/** What only doors outside take: whoever has it, is let in. */
const FOR_STRANGERS = ['row demoPerson', 'row known', 'row newcomer', 'row passwordLink'];

/** Of the path only what this route has in it. */
function asSent({ endpoint: { routeId }, valid, params }: WriteRequest): string {
	const path = Object.entries(params).filter(([name]) => new RegExp(`\\[${name}\\W`).test(routeId));
	return JSON.stringify([valid, path]);
}

/** The side with one of its rows, or one part of its path, in the place of the other side's. */
function swaps(own: WriteSide, foreign: WriteSide): readonly { readonly name: string; readonly side: WriteSide }[] {
	const rows = (Object.keys(own.rows) as (keyof WriteSide['rows'])[]).map((name) => ({
		name: `row ${name}`,
		side: { ...own, rows: { ...own.rows, [name]: foreign.rows[name] } }
	}));
	const parts = Object.keys(own.params).filter(
		(name) => name !== 'partnership' && own.params[name] !== foreign.params[name]
	);
	const paths = parts.map((name) => ({
		name: `path ${name}`,
		side: { ...own, params: { ...own.params, [name]: foreign.params[name] ?? '' } }
	}));
	return [...rows, ...paths, { name: 'all', side: { ...foreign, params: { ...foreign.params, partnership: own.id } } }];
}

const wordsOf = (contents: Contents): ReadonlySet<string> =>
	new Set([...contents.values()].flatMap((rows) => rows.match(/[a-z0-9][a-z0-9-]+/g) ?? []));

eachEngine('ids of elsewhere', (openTestDatabase) => {
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

	for (const checks of ['on', 'off'] as const) {
		it(`reaches nothing foreign by ids of elsewhere at the own partnership, with its checks ${checks}`, async () => {
			const wrong: string[] = [];
			const used = new Set<string>();
			const theirs = await digestsOf(database.db, foreign.id);
			const ours = wordsOf(await rowsOf(database.db, own.id));
			const named = [...wordsOf(await rowsOf(database.db, foreign.id))].filter((word) => !ours.has(word));
			const ids = new Set([...Object.values(foreign.rows), ...Object.values(foreign.params)]);
			const onlyTheirs = new Set(named.filter((word) => ids.has(word)));
			for (const endpoint of [...inside, ...ofAccount]) {
				const [actor = null] = permitted(endpoint, own);
				const usual = asSent(request(endpoint, actor, own));
				for (const { name, side } of swaps(own, foreign)) {
					const swapped = request(endpoint, actor, side, own.id);
					if (asSent(swapped) === usual) continue;
					used.add(name);
					const what = `${endpoint.key} with ${name}`;
					await rolledBack(database.db, async (db) => {
						const { text, status } = await send({ ...services, db, checks }, swapped);
						if (SECRETS.test(text)) wrong.push(`${what}: ${status} ${text.slice(0, 300)}`);
						if (!(await hasWritten(db)) || changedTables(untouched, await wholeDatabase(db)).length === 0) return;
						const changed = changedTables(theirs, await digestsOf(db, foreign.id));
						if (changed.length > 0) wrong.push(`${what}: changed ${changed.join(', ')}`);
						const found = new Map(await rowsOf(db, own.id));
						// The trail keeps what somebody asked for, also an id that is nowhere.
						found.delete('audit_event');
						const points = [...wordsOf(found)].filter((word) => onlyTheirs.has(word));
						if (points.length > 0) wrong.push(`${what}: own rows now name ${points.join(', ')}`);
					});
				}
			}
			expect(onlyTheirs.size).toBeGreaterThan(40);
			expect(wrong).toEqual([]);
			const names = swaps(own, foreign).map(({ name }) => name);
			expect(names.filter((name) => !used.has(name)).sort(), 'everything is swapped somewhere').toEqual(FOR_STRANGERS);
		});
	}

	it('writes the rows of a bundle into its own partnership, also under ids that stand elsewhere', async () => {
		const endpoint = inside.find(({ key }) => key === `${INSIDE}/exchange/import action default`);
		if (!endpoint) throw new Error('bundles are imported');
		const theirs = await digestsOf(database.db, foreign.id);
		const valid = formBody({ file: { file: withForeignRows(own.rows.bundle, foreign) } });
		await rolledBack(database.db, async (db) => {
			const answer = await send({ ...services, db }, { ...request(endpoint, own.actors.penvoerder, own), valid });
			expect(answer).toMatchObject({ status: 200 });
			expect(changedTables(theirs, await digestsOf(db, foreign.id))).toEqual([]);
			const words = wordsOf(await rowsOf(db, own.id));
			const { sparePartner, role, source, instalment } = foreign.rows;
			for (const id of [sparePartner, role, source, instalment]) expect(words, id).toContain(id);
		});
	});
});

interface BundleRow {
	readonly id: string;
}
interface BundleLists {
	partners: BundleRow[];
	roles: BundleRow[];
	awards: BundleRow[];
	years: { schoolYear: string; sources: BundleRow[] }[];
}

/** The bundle with a partner, a role, an award with its payment and a source of the other side among its own. */
function withForeignRows(bundle: string, { rows, params }: WriteSide): string {
	const [read, theirs] = [bundle, rows.bundle].map((text) => JSON.parse(text) as BundleLists);
	if (!read || !theirs) throw new Error('two bundles');
	const sources = (lists: BundleLists) =>
		lists.years.find(({ schoolYear }) => schoolYear === params.schoolYear)?.sources;
	read.partners.push(...theirs.partners.filter(({ id }) => id === rows.sparePartner));
	read.roles.push(...theirs.roles.filter(({ id }) => id === rows.role));
	read.awards.push(...theirs.awards.filter(({ id }) => id === params.awardId));
	sources(read)?.push(...(sources(theirs) ?? []).filter(({ id }) => id === rows.source));
	return JSON.stringify(read);
}
