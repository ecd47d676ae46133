/** Where partners are paid: part of what a next penvoerder takes over. Beside the years, in no frozen version. */
import * as v from 'valibot';
import { isSoundIban, readBic, type Iban } from '../domain/settlement/iban';
import type { Report } from './bundle-problem';
import { checkReference, idsOf } from './check-partnership';
import { id, listOf, name } from './fields';
import { repeatedPlaces } from './repeated';

const iban = v.pipe(
	v.string('iban'),
	v.regex(/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/, 'iban'),
	v.description('In capitals without spaces, with check digits that hold: "NL91ABNA0417164300".'),
	v.check(isSoundIban, 'iban'),
	v.transform((written) => written as Iban)
);
const bic = v.pipe(
	v.string('bic'),
	v.regex(/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/, 'bic'),
	v.description('The bank’s own code: "ABNANL2A".'),
	v.check((written) => readBic(written) === written, 'bic')
);

/** Seen by the organisation itself and the penvoerder's staff. */
export const bankAccountSchema = v.strictObject({
	partnerId: id,
	iban,
	accountHolder: name,
	bic: v.nullable(bic)
});

/** A file from before accounts were kept has no such list: it says nothing about them. */
export const bankAccountEntries = { bankAccounts: v.optional(listOf(bankAccountSchema), []) };

export type BankAccountRow = v.InferOutput<typeof bankAccountSchema>;

interface WithAccounts {
	readonly bankAccounts: readonly BankAccountRow[];
	readonly partners: readonly { readonly id: string }[];
}

/** One account per partner, of a partner that is there. */
export function checkBankAccounts({ bankAccounts, partners }: WithAccounts, report: Report): void {
	const known = idsOf(partners);
	bankAccounts.forEach((row, place) =>
		checkReference(known, row.partnerId, `bankAccounts[${place}].partnerId`, report)
	);
	repeatedPlaces(bankAccounts.map(({ partnerId }) => partnerId)).forEach((place) =>
		report(`bankAccounts[${place}].partnerId`, 'twice', bankAccounts[place]?.partnerId)
	);
}
