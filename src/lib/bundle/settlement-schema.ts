/**
 * What partners and the penvoerder settle: advances, contributions asked for, swaps, and settlements. A settlement is a document
 * per organisation that never changes; which hours, advances and so on it took up is what its entries say.
 */
import * as v from 'valibot';
import { STATEMENT_KINDS } from '../domain/settlement/statement';
import { SWAP_STATES } from '../domain/settlement/swap';
import {
	amount,
	amountAboveZero,
	day,
	digest,
	entryText,
	hours,
	hoursChange,
	id,
	instant,
	lineArea,
	listOf,
	name,
	note,
	optionalName,
	schoolYear
} from './fields';

export const advanceSchema = v.strictObject({
	schoolYear,
	id,
	partnerId: id,
	amount: amountAboveZero,
	paidOn: day,
	reference: optionalName
});

export const contributionRequestSchema = v.strictObject({
	schoolYear,
	id,
	sourceId: id,
	partnerId: v.pipe(id, v.description('Who gave the source when it was asked.')),
	amount: amountAboveZero,
	dueOn: day
});

/** A row as it is edited: in no settlement yet, since what is in one is not edited. */
export function editedSchema<T extends v.StrictObjectSchema<v.ObjectEntries, undefined>>(schema: T) {
	return v.pipe(
		schema,
		v.transform((row): v.InferOutput<T> & { readonly settlementId: null } => ({ ...row, settlementId: null }))
	);
}

const agreementSchema = v.strictObject({ name, at: instant });

export const swapSchema = v.strictObject({
	schoolYear,
	id,
	fromPartnerId: v.pipe(id, v.description('Gives the amount up.')),
	toPartnerId: v.pipe(id, v.description('Receives the amount.')),
	description: name,
	amount: amountAboveZero,
	hours: v.nullable(hours),
	tariffPerHour: v.nullable(amountAboveZero),
	state: v.picklist(SWAP_STATES, 'choice'),
	proposedFor: v.pipe(v.nullable(id), v.description('The side that proposed it; null: the staff of the penvoerder.')),
	proposedBy: name,
	proposedAt: instant,
	fromAgreed: v.nullable(agreementSchema),
	toAgreed: v.nullable(agreementSchema),
	closed: v.pipe(v.nullable(agreementSchema), v.description('That it was refused or withdrawn.')),
	reason: note
});

const organisation = v.strictObject({ id, name });

/** Documents that were written before they kept the last day of work have no version, and stay to the letter what they were. */
const firstDay = {
	day: v.pipe(day, v.description('First day of the work, or the day it was paid, fell due or agreed.'))
};
const period = { from: day, until: v.pipe(day, v.description('Exclusive.')) };

const statementSchema = <D extends v.ObjectEntries>(days: D) => {
	const entry = v.strictObject({
		...{ kind: v.picklist(STATEMENT_KINDS, 'choice'), recordId: id, description: entryText, ...days },
		...{ area: v.nullable(lineArea), roleName: optionalName, hours: v.nullable(hoursChange) },
		...{ tariffPerHour: v.nullable(amount), amount }
	});
	const given = v.strictObject({
		...{ recordId: id, description: entryText, ...days, area: lineArea, roleName: name, hours: hoursChange }
	});
	return {
		...{ partnershipName: name, schoolYear, roundName: name, settledOn: v.nullable(day) },
		...{ partner: organisation, leadPartner: organisation, entries: listOf(entry) },
		net: v.pipe(amount, v.description('The sum of the entries: above zero the penvoerder pays.')),
		given: v.pipe(listOf(given), v.description('Unpaid hours, which are in no amount.'))
	};
};

export const STATEMENT_VERSION = 2;

/** What one organisation was told: everything it rests on, as it was then. */
export const statementDocumentSchema = v.variant(
	'version',
	[
		v.strictObject({ version: v.exactOptional(v.never('choice')), ...statementSchema(firstDay) }),
		v.strictObject({ version: v.literal(STATEMENT_VERSION, 'choice'), ...statementSchema(period) })
	],
	'choice'
);

export const settlementSchema = v.strictObject({
	id,
	schoolYear,
	roundId: id,
	settledAt: instant,
	settledBy: name,
	digest: v.pipe(digest, v.description('SHA-256 over the digests of the statements, in the order of their partners.')),
	statements: listOf(
		v.strictObject({
			partnerId: id,
			digest: v.pipe(digest, v.description('SHA-256 over the canonical text of the document.')),
			document: statementDocumentSchema
		})
	)
});

/** A file from before settlements were kept has none of these lists: it says nothing about them. */
export const settlementEntries = {
	advances: v.optional(listOf(advanceSchema), []),
	contributionRequests: v.optional(listOf(contributionRequestSchema), []),
	swaps: v.optional(listOf(swapSchema), []),
	settlements: v.optional(listOf(settlementSchema), [])
};

export const SETTLEMENT_LISTS = [
	'advances',
	'contributionRequests',
	'swaps',
	'settlements'
] as const satisfies readonly (keyof typeof settlementEntries)[];
export type SettlementList = (typeof SETTLEMENT_LISTS)[number];

export type AdvanceRow = v.InferOutput<typeof advanceSchema>;
export type ContributionRequestRow = v.InferOutput<typeof contributionRequestSchema>;
export type SwapRow = v.InferOutput<typeof swapSchema>;
export type SettlementRead = v.InferOutput<typeof settlementSchema>;
export type StatementDocument = v.InferOutput<typeof statementDocumentSchema>;
