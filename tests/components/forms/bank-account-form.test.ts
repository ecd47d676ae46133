/** What somebody types about an account, and about the day of a payment: what is wrong comes back in words that help. */
import { describe, expect, it } from 'vitest';
import { usualPaymentDay } from '$lib/domain/settlement/payment-day';
import { toDay } from '$lib/domain/shared/day';
import { readBankAccount, type BankAccountFormReason } from '$lib/forms/bank-account-form';
import { FormReader } from '$lib/forms/form-reader';
import { problemOfDay, readPaymentDay, type PaymentFormReason } from '$lib/forms/payment-form';
import { bankAccountMessages } from '$lib/messages/bank-account';
import { LOCALES } from '$lib/messages/locale';

function read(fields: Readonly<Record<string, string>>) {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	const form = new FormReader<BankAccountFormReason>(data, 'nl');
	return { ...readBankAccount(form), ...form.failure() };
}

describe('an account that is filled in', () => {
	it('is kept without spaces and in capitals', () => {
		const typed = { iban: ' nl91 abna 0417 1643 00', accountHolder: ' De School ', bic: 'abna nl 2a', revision: '3' };
		expect(read(typed)).toMatchObject({
			errors: {},
			account: { iban: 'NL91ABNA0417164300', accountHolder: 'De School', bic: 'ABNANL2A' },
			revision: 3
		});
		expect(read({ ...typed, bic: '', revision: '0' })).toMatchObject({ account: { bic: null }, revision: null });
	});

	it('comes back as typed, with every error at its field', () => {
		const { errors, values, ibanProblem } = read({ iban: 'NL91ABNA041716430', accountHolder: '', bic: 'x' });
		expect(errors).toEqual({ iban: 'iban', accountHolder: 'required', bic: 'bic' });
		expect(values['iban']).toBe('NL91ABNA041716430');
		expect(ibanProblem).toEqual({ kind: 'length', country: 'NL', expected: 18, found: 17 });
		expect(read({ iban: '', accountHolder: 'x' })).toMatchObject({ errors: { iban: 'required' }, ibanProblem: null });
		expect(read({ iban: 'x'.repeat(101), accountHolder: 'y'.repeat(71) }).errors).toEqual({
			iban: 'tooLong',
			accountHolder: 'tooLong'
		});
	});

	it('needs the bank’s code where SEPA needs it', () => {
		const swiss = { iban: 'CH93 0076 2011 6238 5295 7', accountHolder: 'De School', bic: '' };
		expect(read(swiss).errors).toEqual({ bic: 'bicNeeded' });
		expect(read({ ...swiss, bic: 'UBSWCHZH80A' }).errors).toEqual({});
	});

	it.each(LOCALES)('is told what is wrong with its number, with the figures (%s)', (locale) => {
		const { problem } = bankAccountMessages[locale];
		expect(problem({ kind: 'length', country: 'NL', expected: 18, found: 17 })).toMatch(/NL.*18.*17/);
		expect(problem({ kind: 'country', country: 'US' })).toContain('US');
		const letter = { kind: 'character', country: 'NL', place: 9, found: 'O', expected: 'digit' } as const;
		expect(problem(letter)).toMatch(locale === 'nl' ? /9 staat O.*cijfer/ : /9 stands O.*digit/);
		expect(problem({ kind: 'checkDigits' })).not.toBe(problem({ kind: 'form' }));
	});
});

describe('the day of a payment', () => {
	const today = toDay('2027-01-15');
	const errorOf = (payOn: string) => {
		const data = new FormData();
		data.set('payOn', payOn);
		const form = new FormReader<PaymentFormReason>(data, 'nl');
		readPaymentDay(form, today);
		return form.failure().errors['payOn'] ?? null;
	};

	it.each([
		['15-1-2027', null],
		['15-1-2028', null],
		['16-1-2028', 'dayTooFar'],
		['14-1-2027', 'dayPassed'],
		['31-2-2027', 'noSuchDay'],
		['morgen', 'notADay'],
		['', 'required']
	])('%j: %s, when it is asked and when it comes back', (typed, problem) => {
		expect(errorOf(typed)).toBe(problem);
		expect(problemOfDay(typed, today)).toBe(problem);
	});

	it.each([
		['2027-01-14', '2027-01-15'],
		['2027-01-15', '2027-01-18'],
		['2027-01-16', '2027-01-18'],
		['2027-01-17', '2027-01-18']
	])('after %s is usually %s', (now, day) => expect(usualPaymentDay(toDay(now))).toBe(day));
});
