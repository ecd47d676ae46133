/** Names behind the ids of the trail: of every kind, and of what the reader may not see none. */
import { beforeEach, expect, it } from 'vitest';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
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

	it('leave out what belongs to others', async () => {
		const known = await names(ours.bestuurder);
		expect(Object.keys(known).sort()).toEqual(['commitment', 'partnership', 'proposal', 'round', 'settlement']);
	});
});
