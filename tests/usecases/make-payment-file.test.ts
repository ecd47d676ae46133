/** The payment file of a round: by a penvoerder alone, of a settled round alone, recorded, and of exactly what is due. */
import { beforeEach, expect, it } from 'vitest';
import type { Iban } from '$lib/domain/settlement/iban';
import { toDay } from '$lib/domain/shared/day';
import { moneyText } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listPaymentFiles, readRoundPayments } from '$lib/server/queries/payment-plan';
import { makePaymentFile } from '$lib/server/usecases/make-payment-file';
import { saveBankAccount } from '$lib/server/usecases/save-bank-account';
import { newBudget, newMembership, newPartner, newPartnership, YEAR } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { eventsOf } from '$tests/support/people';
import { addSettledRound } from '$tests/support/route-rows-payments';
import { testServices } from '$tests/support/services';

eachEngine('the payment file of a round', (openTestDatabase) => {
	const database = openTestDatabase();
	let partnershipId: string;
	let school: string;
	let lead: string;
	let roundId: string;
	let penvoerder: Access;

	beforeEach(async () => {
		partnershipId = await newPartnership(database.db);
		lead = await newPartner(database.db, partnershipId, { lead_partner: true });
		school = await newPartner(database.db, partnershipId);
		await newBudget(database.db, partnershipId);
		roundId = 'juli';
		await addSettledRound(database.db, { id: partnershipId, roundId, partnerId: school, secret: 'PROEF' });
		penvoerder = await newMembership(database.db, partnershipId, { role: 'penvoerder' });
		await saveBankAccount(as(penvoerder), {
			...{ partnershipId, partnerId: school, revision: null },
			account: { iban: 'NL91ABNA0417164300' as Iban, accountHolder: 'De School', bic: null }
		});
	});

	const as = (access: Access) => callerOf(testServices(database), access);
	const payFrom = () =>
		saveBankAccount(as(penvoerder), {
			...{ partnershipId, partnerId: lead, revision: null },
			account: { iban: 'NL20INGB0001234567' as Iban, accountHolder: 'De Penvoerder', bic: null }
		});
	const command = (more: object = {}) => ({
		...{ partnershipId, schoolYear: toSchoolYear(YEAR), roundId, payOn: toDay('2027-03-01') },
		...more
	});

	it('holds what is due, to whom and on which account, and is recorded for the penvoerder’s staff', async () => {
		await payFrom();
		const outcome = await makePaymentFile(as(penvoerder), command());
		expect(outcome).toMatchObject({
			ok: true,
			value: { debtor: { accountHolder: 'De Penvoerder' }, roundName: 'Juli' }
		});
		const made = outcome.ok ? outcome.value : null;
		expect(
			made?.payments.map(({ partnerId, amount, account }) => [partnerId, moneyText(amount), account.iban])
		).toEqual([[school, '120.00', 'NL91ABNA0417164300']]);
		expect(made?.messageId).toMatch(/^2026-2027-\d{14}-[a-z0-9]{1,6}$/);
		expect(made?.messageId.length).toBeLessThanOrEqual(35);
		const events = (await eventsOf(database.db, partnershipId)).filter(({ entity }) => entity === 'paymentFile');
		expect(events).toMatchObject([
			{
				...{ action: 'paymentFile.made', entity_id: roundId, level: 'leadPartner', user_id: penvoerder.userId },
				after: { messageId: made?.messageId, payOn: '2027-03-01', payments: 1, total: '120.00', unpaid: 0 }
			}
		]);
		expect(JSON.stringify(events)).not.toContain('ABNA');
		const known = await inPartnership(database.db, penvoerder, (trx) =>
			listPaymentFiles(trx, { partnershipId, roundId })
		);
		expect(known.map(({ payments, total, payOn }) => [payments, moneyText(total), payOn])).toEqual([
			[1, '120.00', '2027-03-01']
		]);
	});

	it('is made by a penvoerder alone: the database says so too', async () => {
		await payFrom();
		for (const role of ['coordinator', 'accountant', 'bestuurder', 'partnerMember'] as const) {
			const access = await newMembership(database.db, partnershipId, {
				role,
				...(role === 'partnerMember' && { partnerId: school })
			});
			expect(await makePaymentFile(as(access), command()), role).toEqual({ ok: false, error: 'notAllowed' });
			const unchecked = callerOf(testServices(database, { checks: 'off' }), access);
			expect(await makePaymentFile(unchecked, command()), role).toEqual({ ok: false, error: 'notAllowed' });
		}
	});

	it('is not made without an account to pay from, of a round that is not settled, of nothing, or for a day that is no day to pay', async () => {
		const errorOf = async (more: object) => {
			const outcome = await makePaymentFile(as(penvoerder), command(more));
			return outcome.ok ? null : outcome.error;
		};
		expect(await errorOf({})).toBe('noDebtor');
		await payFrom();
		expect(await errorOf({ payOn: toDay('2020-01-01') })).toBe('dayPassed');
		expect(await errorOf({ payOn: toDay('2199-01-01') })).toBe('dayTooFar');
		expect(await errorOf({ roundId: 'bestaat-niet' })).toBe('notFound');
		await asSystem(database.db, (trx) =>
			trx
				.insertInto('declaration_round')
				.values({
					...{ partnership_id: partnershipId, school_year: YEAR, id: 'lopend', position: 1, name: 'Lopend' },
					...{ from_day: '2027-01-01', until_day: '2027-02-01', submit_by: '2027-02-10', state: 'closed' }
				})
				.execute()
		);
		expect(await errorOf({ roundId: 'lopend' })).toBe('notSettled');
		await asSystem(database.db, (trx) => trx.deleteFrom('bank_account').where('partner_id', '=', school).execute());
		expect(await errorOf({})).toBe('nothingToPay');
		const plan = await inPartnership(database.db, penvoerder, (trx) => readRoundPayments(trx, penvoerder, command()));
		expect(plan?.plan.unpaid).toMatchObject([{ partnerId: school, reason: 'noAccount' }]);
	});
});
