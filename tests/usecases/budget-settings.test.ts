/** The settings of a year's budget: what may stand there, two people at once, and who may (model sections 3 to 5). */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { BudgetSettings } from '$lib/domain/budget/budget-facts';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { inPartnership } from '$lib/server/db/tenancy';
import { findStoredSettings } from '$lib/server/queries/budget-settings';
import { changeBudgetSettings } from '$lib/server/usecases/change-budget-settings';
import { newBudget, newMembership, newPartnership } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

const schoolYear = toSchoolYear('2026-2027');

eachEngine('budget settings', (openTestDatabase) => {
	const database = openTestDatabase();
	let theirs: FullPartnership;
	let partnershipId: string;
	let coordinator: Access;

	beforeAll(async () => {
		theirs = await newFullPartnership(database.db);
	});
	beforeEach(async () => {
		partnershipId = await newPartnership(database.db);
		await newBudget(database.db, partnershipId);
		coordinator = await newMembership(database.db, partnershipId, { role: 'coordinator' });
	});

	const change = (changes: Partial<BudgetSettings>, revision = 1, access = coordinator) =>
		changeBudgetSettings(callerOf(testServices(database), access), { partnershipId, schoolYear, revision, changes });
	const settings = () =>
		inPartnership(database.db, coordinator, (trx) => findStoredSettings(trx, partnershipId, schoolYear));

	it('changes what is named and leaves the rest', async () => {
		const before = await settings();
		expect(await change({ schemeId: 'tko-2018-2019', recipient: 'aspirantYear3or4' })).toEqual({
			ok: true,
			value: null
		});
		expect(await settings()).toMatchObject({
			...{ schemeId: 'tko-2018-2019', recipient: 'aspirantYear3or4', revision: 2, updatedBy: 'Noor Jansen' },
			...{ referenceYear: before?.referenceYear, sharedKey: before?.sharedKey, gapCarriers: before?.gapCarriers }
		});
	});

	it('shows the second person what the first one wrote, and overwrites nothing', async () => {
		await change({ referenceYear: toSchoolYear('2024-2025') });
		expect(await change({ referenceYear: toSchoolYear('2023-2024') })).toMatchObject({
			error: { kind: 'changedMeanwhile', current: { referenceYear: '2024-2025' } }
		});
	});

	it.each<[string, Partial<BudgetSettings>, string]>([
		['a reference year after the year itself', { referenceYear: toSchoolYear('2027-2028') }, 'referenceYearLater'],
		['a scheme that does not exist', { schemeId: 'weg' }, 'unknownScheme'],
		['twelve twelfths', { twelfthsInFirstCalendarYear: 12, twelfthsReason: 'x' }, 'twelfths'],
		['another division without a reason', { twelfthsInFirstCalendarYear: 6 }, 'twelfthsReasonRequired'],
		['a pricing day outside the year', { pricingDay: toDay('2027-08-01') }, 'pricingDayOutsideYear'],
		[
			'a key without any weight',
			{ sharedKey: { opleiden: '0', professionaliseren: '0.00', onderzoeken: '0' } },
			'sharedKeyEmpty'
		],
		[
			'a gap carried by a key that is not there',
			{
				gapCarriers: {
					opleiden: { kind: 'key', keyId: 'weg' },
					professionaliseren: { kind: 'performer' },
					onderzoeken: { kind: 'topPartner' }
				}
			},
			'unknownKey'
		]
	])('refuses %s', async (_what, changes, reason) => {
		expect(await change(changes)).toMatchObject({ error: { kind: 'invalid', problems: [{ reason }] } });
		expect((await settings())?.revision).toBe(1);
	});

	it('lets only penvoerder and coordinator in, and nobody into another partnership or year', async () => {
		for (const role of ['bestuurder', 'accountant'] as const) {
			const access = await newMembership(database.db, partnershipId, { role });
			expect(await change({}, 1, access)).toEqual({ ok: false, error: 'notAllowed' });
			const forced = callerOf(testServices(database, { checks: 'off' }), access);
			const command = { partnershipId, schoolYear, revision: 1, changes: { schemeId: null } };
			expect(await changeBudgetSettings(forced, command)).toMatchObject({ ok: false });
		}
		expect(await change({}, 1, theirs.penvoerder)).toEqual({ ok: false, error: 'notFound' });
		const caller = callerOf(testServices(database), coordinator);
		const otherYear = { partnershipId, schoolYear: toSchoolYear('2030-2031'), revision: 1, changes: {} };
		expect(await changeBudgetSettings(caller, otherYear)).toEqual({ ok: false, error: 'notFound' });
		expect((await settings())?.revision).toBe(1);
	});
});
