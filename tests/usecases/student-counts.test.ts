/** Filling in, changing, emptying and bringing back student counts, also with two people at once (model section 4). */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { listStoredCounts } from '$lib/server/queries/student-counts';
import { restoreStudentCount } from '$lib/server/usecases/restore-student-count';
import { setStudentCounts, type CountChange } from '$lib/server/usecases/set-student-counts';
import { newMembership, newPartner, newPartnership } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine, onServer, type TestDatabase } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

const schoolYear = toSchoolYear('2025-2026');

interface Place {
	readonly partnershipId: string;
	readonly school: string;
	readonly institute: string;
	readonly coordinator: Access;
}

async function newPlace({ db }: TestDatabase): Promise<Place> {
	const partnershipId = await newPartnership(db);
	const school = await newPartner(db, partnershipId, { kind: 'school' });
	const institute = await newPartner(db, partnershipId, { kind: 'institute' });
	return {
		partnershipId,
		school,
		institute,
		coordinator: await newMembership(db, partnershipId, { role: 'coordinator' })
	};
}

function changeAt({ school, institute }: Place, before: number | null, after: number | null): CountChange {
	return { instituteId: institute, placeId: school, placementType: 'wpl 2', before, after };
}

eachEngine('student counts', (openTestDatabase) => {
	const database = openTestDatabase();
	let theirs: FullPartnership;
	let place: Place;

	beforeAll(async () => {
		theirs = await newFullPartnership(database.db);
	});
	beforeEach(async () => {
		place = await newPlace(database);
	});

	const as = (access: Access, name?: string) => callerOf(testServices(database), access, name);
	const counts = () => asSystem(database.db, (trx) => listStoredCounts(trx, place.partnershipId, schoolYear));
	const set = (changes: readonly CountChange[], otherwise: 'save' | 'refuse' = 'save', name?: string) =>
		setStudentCounts(as(place.coordinator, name), {
			...{ partnershipId: place.partnershipId, schoolYear, otherwise },
			changes
		});

	it('fills an empty cell, changes it, and empties it again, each with its event', async () => {
		expect(await set([changeAt(place, null, 12)])).toMatchObject({ ok: true, value: [{ kind: 'saved' }] });
		expect(await set([changeAt(place, 12, 14)])).toMatchObject({ ok: true, value: [{ kind: 'saved' }] });
		expect(await counts()).toMatchObject([{ students: 14, revision: 2, updatedBy: 'Noor Jansen' }]);
		expect(await set([changeAt(place, 14, null)])).toEqual({ ok: true, value: [{ kind: 'saved', id: null }] });
		expect(await counts()).toEqual([]);
		const events = await asSystem(database.db, (trx) => listAuditEvents(trx, place.partnershipId, { limit: 9 }));
		expect(events.map(({ action }) => action)).toEqual([
			'studentCount.removed',
			'studentCount.changed',
			'studentCount.added'
		]);
	});

	it('keeps zero students apart from no count', async () => {
		await set([changeAt(place, null, 0)]);
		expect(await counts()).toMatchObject([{ students: 0 }]);
		expect(await set([changeAt(place, null, 5)])).toMatchObject({ value: [{ kind: 'conflict', theirs: 0 }] });
	});

	it('overwrites nothing that somebody else wrote in between, and says who', async () => {
		await set([changeAt(place, null, 12)], 'save', 'Sam de Wit');
		expect(await set([changeAt(place, null, 13)])).toEqual({
			ok: true,
			value: [{ kind: 'conflict', theirs: 12, by: 'Sam de Wit' }]
		});
		expect(await counts()).toMatchObject([{ students: 12 }]);
	});

	it('saves the other cells of a batch, or nothing at all when asked so', async () => {
		const other = { ...changeAt(place, null, 3), placementType: 'lio' };
		const overtaken = changeAt(place, 99, 13);
		expect(await set([overtaken, other], 'refuse')).toMatchObject({
			ok: false,
			error: { kind: 'notAllWritten', results: [{ kind: 'conflict' }, { kind: 'saved' }] }
		});
		expect(await counts()).toEqual([]);
		expect(await set([overtaken, other])).toMatchObject({ value: [{ kind: 'conflict' }, { kind: 'saved' }] });
		expect(await counts()).toMatchObject([{ placementType: 'lio', students: 3 }]);
	});

	it('sees its own earlier changes within one batch', async () => {
		expect(await set([changeAt(place, null, 1), changeAt(place, 1, 2)], 'refuse')).toMatchObject({ ok: true });
		expect(await counts()).toMatchObject([{ students: 2 }]);
	});

	it('refuses a board as a place, a school as an institute, and a partner of another partnership', async () => {
		const board = await newPartner(database.db, place.partnershipId);
		const wrong = [
			{ ...changeAt(place, null, 1), placeId: board },
			{ ...changeAt(place, null, 1), instituteId: place.school },
			{ ...changeAt(place, null, 1), instituteId: theirs.partnerIds[1] },
			{ ...changeAt(place, null, 1), placementType: ' ' }
		];
		expect(await set(wrong)).toMatchObject({
			value: [
				{ kind: 'refused', reason: 'unknownPlace' },
				{ kind: 'refused', reason: 'unknownInstitute' },
				{ kind: 'refused', reason: 'unknownInstitute' },
				{ kind: 'refused', reason: 'placementType' }
			]
		});
		expect(await counts()).toEqual([]);
	});

	it('brings back what was emptied, unless it was counted again since', async () => {
		await set([changeAt(place, null, 12)]);
		const [count] = await counts();
		await set([changeAt(place, 12, null)]);
		const restore = () =>
			restoreStudentCount(as(place.coordinator), { partnershipId: place.partnershipId, countId: count?.id ?? '' });
		await set([changeAt(place, null, 20)]);
		expect(await restore()).toEqual({ ok: false, error: 'countedSince' });
		await set([changeAt(place, 20, null)]);
		expect(await restore()).toMatchObject({ ok: true, value: { students: 12 } });
		expect(await restore()).toEqual({ ok: false, error: 'notRemoved' });
	});

	it('lets only penvoerder and coordinator write, and nobody from another partnership', async () => {
		const command = { partnershipId: place.partnershipId, schoolYear, changes: [changeAt(place, null, 1)] };
		for (const role of ['bestuurder', 'accountant', 'partnerMember'] as const) {
			const given = role === 'partnerMember' ? { role, partnerId: place.school } : { role };
			const access = await newMembership(database.db, place.partnershipId, given);
			expect(await setStudentCounts(as(access), { ...command, otherwise: 'save' })).toEqual({
				ok: false,
				error: 'notAllowed'
			});
		}
		expect(await setStudentCounts(as(theirs.penvoerder), { ...command, otherwise: 'save' })).toEqual({
			ok: false,
			error: 'notFound'
		});
		const unchecked = callerOf(testServices(database, { checks: 'off' }), theirs.penvoerder);
		const forced = await setStudentCounts(unchecked, { ...command, otherwise: 'save' });
		expect(forced).toMatchObject({ ok: true, value: [{ kind: 'refused' }] });
		expect(await counts()).toEqual([]);
	});
});

onServer('student counts of two people at once', (openTestDatabase) => {
	const database = openTestDatabase();

	it('lets exactly one of them fill an empty cell; the others hear what stands there', async () => {
		const place = await newPlace(database);
		const fill = (after: number) =>
			setStudentCounts(callerOf(testServices(database), place.coordinator), {
				...{ partnershipId: place.partnershipId, schoolYear, otherwise: 'save' },
				changes: [changeAt(place, null, after)]
			});
		const outcomes = await Promise.all([1, 2, 3, 4, 5].map(fill));
		const kinds = outcomes.map((outcome) => (outcome.ok ? outcome.value[0]?.kind : outcome.error));
		expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1);
		expect(kinds.filter((kind) => kind === 'conflict')).toHaveLength(4);
	});
});
