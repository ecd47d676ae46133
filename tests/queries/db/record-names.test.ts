/** Names behind the ids of the trail: of every kind, and of what the reader may not see none. */
import { beforeEach, expect, it } from 'vitest';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { insertAuditEvents, type AuditLevel } from '$lib/server/queries/audit';
import { findRecordNames } from '$lib/server/queries/record-names';
import { YEAR } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

const IDS = ['round', 'commitment', 'person', 'declaration', 'dispute', 'proposal', 'afrekening', "geen'id"];

eachEngine('names behind the ids of the trail', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await asSystem(database.db, (trx) =>
			trx
				.insertInto('settlement')
				.values({
					...{ partnership_id: ours.id, id: 'afrekening', school_year: YEAR, round_id: 'round' },
					...{
						settled_at: new Date('2026-11-01T10:00:00Z'),
						settled_by: 'noor',
						settled_by_name: 'Noor',
						digest: 'a'.repeat(64)
					}
				})
				.execute()
		);
	});

	const names = async (access: Access) => {
		const found = await inPartnership(database.db, access, (trx) => findRecordNames(trx, ours.id, [...IDS, ours.id]));
		return Object.fromEntries(found.map(({ kind, name }) => [kind, name]));
	};

	it('are those of what the record belongs to where it has none itself', async () => {
		const known = await names(ours.memberOfFirst);
		expect(known).toMatchObject({ round: 'Ronde 1', settlement: 'Ronde 1', person: 'P1', proposal: '2030-2031' });
		expect(known.dispute).toBe(known.declaration);
		expect(known.declaration).toMatch(/^.+, Begeleiden$/);
		expect(known.commitment).toEqual(expect.any(String));
		expect(known.partnership).toEqual(expect.any(String));
	});

	it('tell the days and hours of declared work, and of a dispute about it', async () => {
		const found = await inPartnership(database.db, ours.memberOfFirst, (trx) => findRecordNames(trx, ours.id, IDS));
		const workOf = (kind: string) => found.find((one) => one.kind === kind)?.work;
		const line = await asSystem(database.db, (trx) =>
			trx
				.selectFrom('declaration')
				.select(['from_day', 'until_day'])
				.where('id', '=', 'declaration')
				.executeTakeFirstOrThrow()
		);
		expect(workOf('declaration')).toMatchObject({ from: line.from_day, until: line.until_day });
		expect(workOf('dispute')).toEqual(workOf('declaration'));
		expect(workOf('round')).toBeUndefined();
	});

	it('are those an event told where the reader does not see the line any more, and only of events for that reader', async () => {
		const [partnerId = ''] = ours.partnerIds;
		const work = { partnerId, activity: 'Coachen', from: '2026-11-13', until: '2026-11-14', hours: '3.50' };
		const told = (visibleTo: AuditLevel, after: JsonValue) =>
			asSystem(database.db, (trx) =>
				insertAuditEvents(trx, ours.id, { userId: null, userName: 'Bram', requestId: null }, new Date(), [
					{ action: 'declaration.submitted', entity: 'declaration', entityId: 'weg', after, visibleTo }
				])
			);
		await told({ level: 'checker', partnerId }, work);
		await told({ level: 'ownOrganisation', partnerId }, { ...work, activity: 'Concept' });
		await told({ level: 'checker', partnerId }, { state: 'draft' });
		const named = async (access: Access) => {
			const found = await inPartnership(database.db, access, (trx) => findRecordNames(trx, ours.id, ['weg']));
			return found.map(({ name }) => name);
		};
		expect(await named(ours.penvoerder)).toEqual([expect.stringMatching(/^.+, Coachen$/)]);
		expect(await named(ours.memberOfFirst)).toEqual([expect.stringMatching(/^.+, Concept$/)]);
		expect(await named(ours.bestuurder)).toEqual([]);
	});

	it('leave out what belongs to others', async () => {
		const known = await names(ours.bestuurder);
		expect(Object.keys(known).sort()).toEqual(['commitment', 'partnership', 'proposal', 'round', 'settlement']);
	});
});
