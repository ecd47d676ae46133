/** Agreed tariffs and the roles they are for: periods, successors, what is refused, and by whom (model section 6). */
import { beforeEach, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { asSystem } from '$lib/server/db/tenancy';
import { listStored, ROLES_OF_WORK, TARIFFS } from '$lib/server/queries/edited-lists';
import { removeRole, restoreRole, saveRole } from '$lib/server/usecases/edit-roles';
import {
	removeTariff,
	restoreTariff,
	saveTariff,
	succeedTariff,
	type TariffInput
} from '$lib/server/usecases/edit-tariffs';
import type { Caller } from '$lib/server/usecases/write';
import * as make from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { testServices } from '$tests/support/services';

eachEngine('tariffs and roles', (openTestDatabase) => {
	const database = openTestDatabase();
	let partnershipId: string;
	let caller: Caller;
	let role: string;

	beforeEach(async () => {
		partnershipId = await make.newPartnership(database.db);
		role = await make.newRole(database.db, partnershipId);
		const access = await make.newMembership(database.db, partnershipId, { role: 'coordinator' });
		caller = callerOf(testServices(database), access);
	});

	const place = () => ({ partnershipId, schoolYear: null });
	const tariffs = () => asSystem(database.db, (trx) => listStored(trx, TARIFFS, place()));
	const roles = () => asSystem(database.db, (trx) => listStored(trx, ROLES_OF_WORK, place()));
	const terms = (changes: Partial<TariffInput> = {}): TariffInput => ({
		partnerId: null,
		roleId: role,
		area: null,
		amountPerHour: money('54.00'),
		validFrom: toDay('2025-08-01'),
		validUntil: null,
		agreedIn: 'stuurgroep',
		...changes
	});
	const save = (changes: Partial<TariffInput> = {}) =>
		saveTariff(caller, partnershipId, { tariff: terms(changes), changing: null });

	it('refuses a second tariff of the same scope on the same days, and names the one that is there', async () => {
		expect(await save()).toMatchObject({ ok: true });
		expect(await save({ validFrom: toDay('2026-08-01') })).toMatchObject({
			error: { kind: 'overlaps', other: { amountPerHour: money('54.00'), validFrom: '2025-08-01' } }
		});
		expect(await save({ area: 'opleiden' })).toMatchObject({ ok: true });
		expect(await tariffs()).toHaveLength(2);
	});

	it('ends a tariff and starts its successor on one day', async () => {
		const saved = await save();
		const predecessor = { id: saved.ok ? saved.value : '', revision: 1 };
		const next = { amountPerHour: money('56.50'), agreedIn: null };
		expect(
			await succeedTariff(caller, partnershipId, { predecessor, ...next, validFrom: toDay('2025-08-01') })
		).toMatchObject({ error: { kind: 'startsTooEarly' } });
		expect(
			await succeedTariff(caller, partnershipId, { predecessor, ...next, validFrom: toDay('2026-08-01') })
		).toMatchObject({ ok: true });
		expect(await tariffs()).toMatchObject([
			{ amountPerHour: money('54.00'), validUntil: '2026-08-01', revision: 2 },
			{ amountPerHour: money('56.50'), validFrom: '2026-08-01', validUntil: null, roleId: role }
		]);
	});

	it('refuses a tariff of nothing, one that ends before it starts, and a partner without a role', async () => {
		const partner = await make.newPartner(database.db, partnershipId);
		expect(await save({ amountPerHour: money('0.00') })).toMatchObject({ error: { kind: 'notAboveZero' } });
		expect(await save({ validUntil: toDay('2025-08-01') })).toMatchObject({ error: { kind: 'endBeforeStart' } });
		expect(await save({ roleId: null, partnerId: partner })).toMatchObject({ error: { kind: 'roleNeeded' } });
		expect(await save({ roleId: 'no-such-role' })).toMatchObject({ error: { kind: 'reference' } });
		expect(await tariffs()).toEqual([]);
	});

	it('brings a removed tariff back, unless another took its days', async () => {
		const saved = await save();
		const id = saved.ok ? saved.value : '';
		await removeTariff(caller, partnershipId, { id, revision: 1 });
		expect(await restoreTariff(caller, partnershipId, id)).toEqual({ ok: true, value: null });
		await removeTariff(caller, partnershipId, { id, revision: 1 });
		await save({ validFrom: toDay('2026-08-01') });
		expect(await restoreTariff(caller, partnershipId, id)).toMatchObject({ error: { kind: 'overlaps' } });
	});

	it('keeps a role in use, removes one that is not, and knows every name once', async () => {
		await save();
		expect(await removeRole(caller, partnershipId, { id: role, revision: 1 })).toMatchObject({
			error: { kind: 'roleInUse', tariffs: 1, lines: 0 }
		});
		const add = (name: string, aliases: string[]) =>
			saveRole(caller, partnershipId, { role: { name, aliases }, changing: null });
		expect(await add('Opleider', ['SCHOOLOPLEIDER'])).toMatchObject({
			error: { kind: 'roleNameTaken', role: 'schoolopleider' }
		});
		const added = await add('Werkplekbegeleider', ['WPB']);
		const id = added.ok ? added.value : '';
		expect(await removeRole(caller, partnershipId, { id, revision: 1 })).toEqual({ ok: true, value: null });
		expect(await restoreRole(caller, partnershipId, id)).toEqual({ ok: true, value: null });
		expect((await roles()).map(({ name }) => name)).toEqual(['schoolopleider', 'Werkplekbegeleider']);
	});

	it('lets nobody without the role change a tariff, in the application and in the database', async () => {
		const partner = await make.newPartner(database.db, partnershipId);
		const member = await make.newMembership(database.db, partnershipId, { role: 'partnerMember', partnerId: partner });
		const command = { tariff: terms(), changing: null };
		expect(await saveTariff(callerOf(testServices(database), member), partnershipId, command)).toEqual({
			ok: false,
			error: 'notAllowed'
		});
		const unchecked = callerOf(testServices(database, { checks: 'off' }), member);
		await expect(saveTariff(unchecked, partnershipId, command)).rejects.toThrow();
		expect(await tariffs()).toEqual([]);
	});
});
