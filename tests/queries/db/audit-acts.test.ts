/** The trail by what was done at once is the trail: nothing is lost, told twice or seen by who may not. */
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import {
	insertAuditEvents,
	listAuditEvents,
	type AuditEntry,
	type AuditEvent,
	type AuditFilter
} from '$lib/server/queries/audit';
import { listAuditActs, type AuditAct } from '$lib/server/queries/audit-acts';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

interface Said {
	readonly request: string | null;
	readonly action: string;
	readonly times: number;
	readonly hidden: boolean;
	readonly entity?: string;
}

type Asked = Pick<AuditFilter, 'entities'>;

const said = fc.record({
	request: fc.constantFrom('een', 'twee', null),
	action: fc.constantFrom('declaration.added', 'declaration.approved'),
	times: fc.constantFrom(1, 1, 2, 5, 6, 9),
	hidden: fc.boolean(),
	entity: fc.constantFrom('declaration', 'declaration', 'dispute')
});

eachEngine('the trail by what was done at once', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
	});

	async function record(all: readonly Said[]): Promise<void> {
		const [partnerId = ''] = ours.partnerIds;
		await asSystem(database.db, async (trx) => {
			for (const { request, action, times, hidden, entity = 'declaration' } of all) {
				const entries = Array.from({ length: times }, (_, place): AuditEntry => {
					const visibleTo = hidden ? { level: 'ownOrganisation' as const, partnerId } : { level: 'shared' as const };
					return { action, entity, entityId: `line-${place}`, after: { place }, visibleTo };
				});
				const author = { userId: null, userName: 'Bram', requestId: request };
				await insertAuditEvents(trx, ours.id, author, new Date('2026-11-01T10:00:00Z'), entries);
			}
		});
	}

	const all = (access: Access, asked: Asked = {}) =>
		inPartnership(database.db, access, (trx) => listAuditEvents(trx, ours.id, { ...asked, limit: 1000 }));

	/** All pages, read on as the page does. */
	const acts = (access: Access, limit: number, asked: Asked = {}) =>
		inPartnership(database.db, access, async (trx) => {
			const read: AuditAct[] = [];
			for (let before: number | null | undefined = undefined; before !== null;) {
				const page = await listAuditActs(trx, ours.id, { ...asked, ...(before && { before }), limit });
				read.push(...page.acts);
				before = page.older;
			}
			return read;
		});

	/** Each event it stands for, the newest first. */
	function toldBy(read: readonly AuditAct[], events: readonly AuditEvent[]): AuditEvent[] {
		return read.flatMap(({ event, together }) => {
			if (together === null) return [event];
			const within = events.filter(({ id }) => id >= together.from && id <= together.to);
			expect(within).toHaveLength(together.count);
			expect(within[0]).toEqual(event);
			expect(new Set(within.map(({ action }) => action)).size).toBe(1);
			return within;
		});
	}

	it('tells each event once, in its order, to each who may see it', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(said, { maxLength: 6 }), fc.integer({ min: 1, max: 4 }), async (given, limit) => {
				await record(given);
				for (const reader of [ours.penvoerder, ours.memberOfFirst, ours.memberOfSecond])
					for (const asked of [{}, { entities: ['declaration'] }, { entities: ['dispute', 'settlement'] }]) {
						const events = await all(reader, asked);
						expect(toldBy(await acts(reader, limit, asked), events)).toEqual(events);
						if (asked.entities) expect(events.filter(({ entity }) => !asked.entities.includes(entity))).toEqual([]);
					}
			}),
			{ numRuns: 12 }
		);
	});

	it('takes together what one request did of one kind, but for a few', async () => {
		const shown = { request: 'een', action: 'declaration.approved', hidden: false };
		await record([
			{ ...shown, times: 5 },
			{ ...shown, times: 7, request: 'twee' },
			{ ...shown, times: 9, request: 'twee', action: 'declaration.added' },
			{ ...shown, times: 6, request: 'drie', hidden: true }
		]);
		const counts = (read: readonly AuditAct[]) => read.map(({ together }) => together?.count ?? 1).slice(0, 7);
		expect(counts(await acts(ours.memberOfFirst, 50))).toEqual([6, 9, 7, 1, 1, 1, 1]);
		expect(counts(await acts(ours.memberOfSecond, 50))).toEqual([9, 7, 1, 1, 1, 1, 1]);
	});

	it('tells a swap once to who sees both sides, and to each side its own', async () => {
		const sides = ours.partnerIds.map((partnerId): AuditEntry => ({
			...{ action: 'swap.proposed', entity: 'swap', entityId: '2026-2027/ruil', after: { amount: '20.00' } },
			visibleTo: { level: 'checker', partnerId }
		}));
		const author = { userId: null, userName: 'Bram', requestId: 'een' };
		await asSystem(database.db, async (trx) => {
			await insertAuditEvents(trx, ours.id, author, new Date('2026-11-01T10:00:00Z'), sides);
			// The same again is another act.
			await insertAuditEvents(trx, ours.id, author, new Date('2026-11-01T10:00:01Z'), sides);
		});
		for (const [reader, times] of [
			...[[ours.penvoerder, 2] as const, [ours.accountant, 2] as const],
			...[[ours.memberOfFirst, 2] as const, [ours.memberOfSecond, 2] as const, [ours.bestuurder, 0] as const]
		]) {
			const isRuil = ({ entityId }: AuditEvent) => entityId === '2026-2027/ruil';
			expect((await all(reader)).filter(isRuil)).toHaveLength(times);
			expect((await acts(reader, 50)).filter(({ event }) => isRuil(event))).toHaveLength(times);
		}
	});

	it('leaves out what is about something else before it takes together', async () => {
		const shown = { request: 'een', action: 'declaration.added', hidden: false, times: 6 };
		await record([shown, { ...shown, request: 'twee', entity: 'dispute', times: 1 }, shown]);
		const counts = async (asked: Asked) =>
			(await acts(ours.penvoerder, 50, asked)).map(({ together }) => together?.count ?? 1).slice(0, 3);
		expect(await counts({})).toEqual([6, 1, 6]);
		expect((await counts({ entities: ['declaration'] }))[0]).toBe(12);
	});
});
