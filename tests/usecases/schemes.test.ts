/** Subsidy rules entered by hand: through the strict loader, marked with who and when, never silently gone (model section 4). */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { computeSubsidy } from '$lib/domain/subsidy/compute-subsidy';
import { productSchemes } from '$lib/schemes/product-schemes';
import type { Access } from '$lib/server/auth/actor';
import { inPartnership } from '$lib/server/db/tenancy';
import { findBudgetFacts } from '$lib/server/queries/budget-facts';
import { findStoredSettings } from '$lib/server/queries/budget-settings';
import { listSchemesEntered } from '$lib/server/queries/entered-schemes';
import { addScheme } from '$lib/server/usecases/add-scheme';
import { changeBudgetSettings } from '$lib/server/usecases/change-budget-settings';
import { removeScheme, restoreScheme } from '$lib/server/usecases/remove-scheme';
import { newBudget, newMembership, newPartner, newPartnership, newStudentCount } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { NOW, testServices } from '$tests/support/services';

const schoolYear = toSchoolYear('2026-2027');
const known = (value: JsonValue) => ({ value, confidence: 'entered', sourceId: 'bron' });

function document(changes: Readonly<Record<string, JsonValue>> = {}): Readonly<Record<string, JsonValue>> {
	return {
		...{
			title: 'Regeling 2026-2027',
			role: 'main',
			from: '2026-08-01',
			until: '2027-08-01',
			periodBasis: 'schoolYear'
		},
		rule: { kind: 'perStudent', fixedAmount: known('0.00'), amountPerStudent: known('1300.00') },
		...{ allowedAreas: known(['opleiden']), minimumStudents: null, ceiling: null, overCeiling: null },
		...{ countBasis: null, countedIn: null, countDeadline: null, instalments: [], remarks: [] },
		aspirants: { years1and2: null, years3and4: 'notFound' },
		sources: [{ id: 'bron', title: 'Brief van het ministerie', url: 'https://example.org/brief', confirmedOn: null }],
		...{ confidence: 'entered', origin: 'entered', recipient: 'partnership' },
		...changes
	};
}

eachEngine('schemes entered by hand', (openTestDatabase) => {
	const database = openTestDatabase();
	let theirs: FullPartnership;
	let partnershipId: string;
	let penvoerder: Access;

	beforeAll(async () => {
		theirs = await newFullPartnership(database.db);
	});
	beforeEach(async () => {
		partnershipId = await newPartnership(database.db);
		await newBudget(database.db, partnershipId);
		penvoerder = await newMembership(database.db, partnershipId, { role: 'penvoerder' });
	});

	const as = (access: Access) => callerOf(testServices(database), access);
	const entered = () => inPartnership(database.db, penvoerder, (trx) => listSchemesEntered(trx, partnershipId));

	async function added(changes: Readonly<Record<string, JsonValue>> = {}, replaces: string | null = null) {
		const command = { partnershipId, document: document(changes), note: 'Voorlopig', replaces };
		const outcome = await addScheme(as(penvoerder), command);
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		return outcome.value;
	}

	it('gives the budget of its days an amount, and says who entered it when', async () => {
		const school = await newPartner(database.db, partnershipId, { kind: 'school' });
		const institute = await newPartner(database.db, partnershipId, { kind: 'institute' });
		await newStudentCount(database.db, partnershipId, { institute_id: institute, place_id: school, students: 139 });
		const id = await added();
		expect(await entered()).toMatchObject([
			{ scheme: { id, origin: 'entered' }, note: 'Voorlopig', enteredBy: 'Noor Jansen', enteredAt: NOW }
		]);
		const facts = await inPartnership(database.db, penvoerder, (trx) =>
			findBudgetFacts(trx, schoolYear, productSchemes)
		);
		expect(facts && computeSubsidy(facts).used).toMatchObject({ kind: 'known', amount: 18070000n, basis: 'computed' });
	});

	it('refuses what the strict loader refuses, and a second scheme for the same days', async () => {
		await added();
		const add = (changes: Readonly<Record<string, JsonValue>>) =>
			addScheme(as(penvoerder), { partnershipId, document: document(changes), note: null, replaces: null });
		expect(await add({ sources: [] })).toMatchObject({
			error: { kind: 'invalid', problems: [{ path: 'sources', reason: 'missingSource' }] }
		});
		expect(await add({ extra: 1 })).toMatchObject({ error: { problems: [{ path: 'extra', reason: 'unknownField' }] } });
		expect(await add({})).toMatchObject({ error: { problems: [{ path: 'from', reason: 'overlappingPeriod' }] } });
		expect(await add({ origin: 'product', confidence: 'found' })).toMatchObject({ ok: false });
		expect(await entered()).toHaveLength(1);
	});

	it('replaces a scheme by a new one, also where a budget had chosen it', async () => {
		const old = await added();
		const choose = { partnershipId, schoolYear, revision: 1, changes: { schemeId: old } };
		expect((await changeBudgetSettings(as(penvoerder), choose)).ok).toBe(true);
		const id = await added({ title: 'Regeling 2026-2027, verbeterd' }, old);
		expect(id).not.toBe(old);
		expect((await entered()).map(({ scheme }) => scheme.id)).toEqual([id]);
		const settings = await inPartnership(database.db, penvoerder, (trx) =>
			findStoredSettings(trx, partnershipId, schoolYear)
		);
		expect(settings).toMatchObject({ schemeId: id, revision: 3 });
	});

	it('refuses to remove a scheme on which a budget rests, by date or by choice', async () => {
		const byDate = await added();
		expect(await removeScheme(as(penvoerder), { partnershipId, schemeId: byDate })).toMatchObject({
			error: { kind: 'inUse', years: ['2026-2027'] }
		});
		const later = await added({ from: '2030-08-01', until: '2031-08-01' });
		const choose = { partnershipId, schoolYear, revision: 1, changes: { schemeId: later } };
		expect((await changeBudgetSettings(as(penvoerder), choose)).ok).toBe(true);
		expect(await removeScheme(as(penvoerder), { partnershipId, schemeId: later })).toMatchObject({
			error: { kind: 'inUse' }
		});
	});

	it('removes a scheme no budget rests on and brings it back, unless another took its days', async () => {
		const free = { from: '2030-08-01', until: '2031-08-01' };
		const schemeId = await added(free);
		const before = await entered();
		expect(await removeScheme(as(penvoerder), { partnershipId, schemeId })).toEqual({ ok: true, value: null });
		expect(await restoreScheme(as(penvoerder), { partnershipId, schemeId })).toEqual({ ok: true, value: null });
		expect(await entered()).toEqual(before);
		expect(await restoreScheme(as(penvoerder), { partnershipId, schemeId })).toMatchObject({
			error: { kind: 'notRemoved' }
		});
		await removeScheme(as(penvoerder), { partnershipId, schemeId });
		await added(free);
		expect(await restoreScheme(as(penvoerder), { partnershipId, schemeId })).toMatchObject({
			error: { kind: 'overlaps' }
		});
	});

	it('lets only the penvoerder write, and nobody into another partnership', async () => {
		const schemeId = await added();
		const command = { partnershipId, document: document({ from: '2030-08-01', until: '2031-08-01' }), note: null };
		for (const role of ['coordinator', 'bestuurder', 'accountant'] as const) {
			const access = await newMembership(database.db, partnershipId, { role });
			expect(await addScheme(as(access), { ...command, replaces: null })).toEqual({ ok: false, error: 'notAllowed' });
			const forced = callerOf(testServices(database, { checks: 'off' }), access);
			await expect(addScheme(forced, { ...command, replaces: null })).rejects.toThrow();
		}
		expect(await removeScheme(as(theirs.penvoerder), { partnershipId, schemeId })).toEqual({
			ok: false,
			error: 'notFound'
		});
		expect(await entered()).toHaveLength(1);
	});
});
