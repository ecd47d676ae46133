/** Two people giving one price to the same days at the same moment: the second reads why in the form, and no error page. */
import { expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { asSystem, type SystemTransaction } from '$lib/server/db/tenancy';
import { restoreTariff, removeTariff, saveTariff } from '$lib/server/usecases/edit-tariffs';
import { removeWageCost, restoreWageCost, saveWageCost } from '$lib/server/usecases/save-wage-cost';
import * as make from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { onServer } from '$tests/support/database';
import { waitingForLocks } from '$tests/support/locks';
import { testServices } from '$tests/support/services';

onServer('days that two people fill at once', (openTestDatabase) => {
	const database = openTestDatabase();

	/** Somebody with a place for their organisation, who may price what everybody and what nobody else sees. */
	async function coordinator() {
		const partnershipId = await make.newPartnership(database.db);
		const partnerId = await make.newPartner(database.db, partnershipId);
		const roleId = await make.newRole(database.db, partnershipId);
		const access = await make.newMembership(database.db, partnershipId, { role: 'coordinator', partnerId });
		return { partnershipId, partnerId, roleId, caller: callerOf(testServices(database), access) };
	}

	/** `write` has written and not committed yet when `attempt` comes to the same days; then it commits. */
	async function whileWriting(write: (trx: SystemTransaction) => Promise<unknown>, attempt: () => Promise<unknown>) {
		let [written, commit] = [() => {}, () => {}];
		const isWritten = new Promise<void>((resolve) => (written = resolve));
		const mayCommit = new Promise<void>((resolve) => (commit = resolve));
		const writing = asSystem(database.db, async (trx) => {
			await write(trx);
			written();
			await mayCommit;
		});
		await isWritten;
		const attempting = attempt();
		await expect.poll(() => waitingForLocks(database.db), { timeout: 60_000 }).toBe(1);
		commit();
		await writing;
		return attempting;
	}

	const price = { amountPerHour: money('54.00'), validFrom: toDay('2026-08-01'), validUntil: null };
	const row = { amount_per_hour: '60.00', valid_from: '2026-09-01' };

	it('are refused for a tariff, whether it is new or brought back', async () => {
		const { partnershipId, roleId, caller } = await coordinator();
		const tariff = { ...price, roleId, partnerId: null, area: null, agreedIn: null };
		const save = () => saveTariff(caller, partnershipId, { tariff, changing: null });
		const saved = await save();
		const id = saved.ok ? saved.value : '';
		await removeTariff(caller, partnershipId, { id, revision: 1 });
		for (const attempt of [save, () => restoreTariff(caller, partnershipId, id)]) {
			const taken = { partnership_id: partnershipId, id: make.nextId('tariff'), position: 1, role_id: roleId, ...row };
			const outcome = await whileWriting((trx) => trx.insertInto('tariff').values(taken).execute(), attempt);
			expect(outcome).toEqual({ ok: false, error: { kind: 'overlap' } });
			await asSystem(database.db, (trx) => trx.deleteFrom('tariff').where('id', '=', taken.id).execute());
		}
	});

	it('are refused for a wage cost, whether it is new or brought back', async () => {
		const { partnershipId, partnerId, roleId, caller } = await coordinator();
		const of = { partnershipId, partnerId };
		const save = () => saveWageCost(caller, { ...of, wageCost: { ...price, roleId }, correcting: null });
		const saved = await save();
		const id = saved.ok ? saved.value : '';
		await removeWageCost(caller, { ...of, id, revision: 1 });
		for (const attempt of [save, () => restoreWageCost(caller, { ...of, id })]) {
			const owner = { partnership_id: partnershipId, partner_id: partnerId, role_id: roleId };
			const taken = { ...owner, ...row, id: make.nextId('wage') };
			const outcome = await whileWriting((trx) => trx.insertInto('wage_cost').values(taken).execute(), attempt);
			expect(outcome).toEqual({ ok: false, error: { kind: 'overlaps', other: null } });
			await asSystem(database.db, (trx) => trx.deleteFrom('wage_cost').where('id', '=', taken.id).execute());
		}
	});

	it('go to the first when both come through the product, and the second hears which stands there', async () => {
		const { partnershipId, partnerId, roleId, caller } = await coordinator();
		const wageCost = { ...price, roleId };
		const saves = [1, 2].map(() => saveWageCost(caller, { partnershipId, partnerId, wageCost, correcting: null }));
		const outcomes = await Promise.all(saves);
		const refused = outcomes.filter(({ ok }) => !ok);
		expect(refused).toMatchObject([{ error: { kind: 'overlaps', other: { amountPerHour: money('54.00') } } }]);
	});
});
