/** What the penvoerder pays after a round: every partner stands in exactly one list, and what is paid adds up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankAccount } from '$lib/domain/settlement/bank-account';
import type { Iban } from '$lib/domain/settlement/iban';
import { planPayments } from '$lib/domain/settlement/payment-plan';
import { money, moneyText, sumCents } from '$lib/domain/shared/money';
import { netOf } from '$tests/support/build-statement';

const account = (partnerId: string, iban = 'NL91ABNA0417164300', bic: string | null = null): BankAccount => ({
	partnerId,
	iban: iban as Iban,
	accountHolder: `Houder ${partnerId}`,
	bic
});

const flat = (ids: readonly string[]) => ids.map((id) => ({ id, parentId: null }));

describe('the payments of a round', () => {
	it('pay who receives and has an account, and say of everybody else why not', () => {
		const plan = planPayments({
			statements: [
				netOf('penvoerder', '900.00'),
				netOf('school', '1200.50'),
				netOf('hogeschool', '0.01'),
				netOf('bestuur', '300.00'),
				netOf('zwitser', '10.00'),
				netOf('groot', '1000000000.00'),
				netOf('betaler', '-75.25'),
				netOf('gelijk', '0.00'),
				netOf('elders', '5.00')
			],
			accounts: [
				account('penvoerder', 'NL20INGB0001234567'),
				account('school'),
				account('hogeschool'),
				account('zwitser', 'CH9300762011623852957'),
				account('groot'),
				account('betaler'),
				account('elders', 'US00ABNA0417164300')
			],
			partners: [],
			leadPartnerId: 'penvoerder'
		});
		expect(plan.payments.map(({ partnerId, amount }) => [partnerId, moneyText(amount)])).toEqual([
			['school', '1200.50'],
			['hogeschool', '0.01']
		]);
		expect(moneyText(plan.total)).toBe('1200.51');
		expect(plan.unpaid.map(({ partnerId, reason }) => [partnerId, reason])).toEqual([
			['bestuur', 'noAccount'],
			['zwitser', 'noBic'],
			['groot', 'tooMuch'],
			['elders', 'notSepa']
		]);
		expect(plan.paying.map(({ partnerId, amount }) => [partnerId, moneyText(amount)])).toEqual([['betaler', '75.25']]);
		expect(plan.even.map(({ partnerId }) => partnerId)).toEqual(['gelijk']);
		expect(plan.ownPart).toBe(money('900.00'));
		expect(plan.debtor?.partnerId).toBe('penvoerder');
	});

	it('reach an account outside the European Economic Area when its bank is named', () => {
		const accounts = [account('zwitser', 'CH9300762011623852957', 'UBSWCHZH80A')];
		const plan = planPayments({
			...{ statements: [netOf('zwitser', '10.00')], accounts, partners: flat(['zwitser']), leadPartnerId: 'p' }
		});
		expect(plan.payments).toHaveLength(1);
		expect(plan.debtor).toBeNull();
		expect(plan.ownPart).toBeNull();
	});

	it('go to the account of the organisation above who has none of its own, and never from an account to itself', () => {
		const partners = [
			{ id: 'bestuur', parentId: null },
			{ id: 'school', parentId: 'bestuur' },
			{ id: 'vestiging', parentId: 'school' },
			{ id: 'eigen', parentId: 'school' },
			{ id: 'penvoerder', parentId: null },
			{ id: 'onderdeel', parentId: 'penvoerder' },
			{ id: 'kring', parentId: 'kring' }
		];
		const plan = planPayments({
			statements: ['vestiging', 'eigen', 'onderdeel', 'kring'].map((id) => netOf(id, '10.00')),
			accounts: [account('bestuur'), account('eigen', 'BE68539007547034'), account('penvoerder', 'NL20INGB0001234567')],
			partners,
			leadPartnerId: 'penvoerder'
		});
		expect(plan.payments.map((one) => [one.partnerId, one.account.partnerId])).toEqual([
			['vestiging', 'bestuur'],
			['eigen', 'eigen']
		]);
		expect(plan.unpaid.map(({ partnerId, reason }) => [partnerId, reason])).toEqual([
			['onderdeel', 'sameAccount'],
			['kring', 'noAccount']
		]);
	});

	it('leave nobody out, count nobody twice, and add up', () => {
		const nets = fc.array(fc.tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.boolean()), {
			maxLength: 20
		});
		fc.assert(
			fc.property(nets, (rows) => {
				const statements = rows.map(([net], index) => netOf(`p${index}`, moneyText(net as never)));
				const accounts = rows.flatMap(([, has], index) =>
					has ? [account(`p${index}`, index === 0 ? 'NL20INGB0001234567' : undefined)] : []
				);
				const plan = planPayments({ statements, accounts, partners: [], leadPartnerId: 'p0' });
				const everyone = [plan.payments, plan.unpaid, plan.paying, plan.even].flatMap((list) =>
					list.map((one) => one.partnerId)
				);
				expect([...everyone].sort()).toEqual(
					rows
						.slice(1)
						.map((_, index) => `p${index + 1}`)
						.sort()
				);
				const received = sumCents([...plan.payments, ...plan.unpaid].map(({ amount }) => amount));
				const paid = sumCents(plan.paying.map(({ amount }) => amount));
				expect(received - paid).toBe(sumCents(statements.slice(1).map(({ net }) => net)));
				expect(plan.total).toBe(sumCents(plan.payments.map(({ amount }) => amount)));
				expect(plan.payments.every(({ amount }) => amount > 0n && amount <= 99_999_999_999n)).toBe(true);
			}),
			{ seed: 83, numRuns: 200 }
		);
	});
});
