/** What a partnership has apart from its years: who takes part, counts, awards, tariffs and what people entered by hand. */
import * as v from 'valibot';
import { PARTNER_KINDS } from '../domain/partnership/partner';
import {
	amount,
	amountAboveZero,
	amountNotNegative,
	area,
	countUpTo,
	day,
	id,
	instant,
	listOf,
	name,
	note,
	optionalName,
	schoolYear,
	yesNo
} from './fields';

export const partnershipSchema = v.strictObject({
	id,
	name,
	kind: v.picklist(['recognised', 'aspirant'], 'choice'),
	notice: v.pipe(note, v.description('Shown on every page, for instance that the figures are made up.')),
	namesKeptMonths: v.optional(
		v.pipe(
			v.nullable(countUpTo(240)),
			v.description('How long names on declared hours stay after the school year; a file without it says nothing.')
		)
	)
});

export const partnerSchema = v.strictObject({
	id,
	kind: v.picklist(PARTNER_KINDS, 'choice'),
	parentId: v.nullable(id),
	name,
	shortName: name,
	identifier: v.pipe(optionalName, v.description('BRIN or vestigingsnummer.')),
	aspirant: yesNo,
	memberFrom: day,
	memberUntil: v.nullable(day),
	leadPartner: yesNo,
	mandatedRepresentative: optionalName
});

export const roleSchema = v.strictObject({ id, name, aliases: listOf(name) });

export const studentCountSchema = v.strictObject({
	id,
	schoolYear,
	instituteId: id,
	placeId: id,
	placementType: name,
	students: countUpTo(1_000_000)
});

export const partnerMeasureSchema = v.strictObject({
	id,
	partnerId: id,
	measure: v.picklist(['pupils', 'trainingPlaces'], 'choice'),
	count: countUpTo(10_000_000),
	referenceDay: day
});

const decisionSchema = v.strictObject({ amount: amountNotNegative, decidedOn: day });

export const instalmentSchema = v.strictObject({ id, dueOn: day, amount, receivedOn: v.nullable(day) });

/** An award as the budget reads it. */
export const awardSchema = v.strictObject({
	id,
	title: name,
	reference: optionalName,
	from: day,
	until: day,
	granted: decisionSchema,
	corrected: v.nullable(decisionSchema),
	instalments: listOf(instalmentSchema)
});

/** An award as the penvoerder keeps it. */
export const keptAwardSchema = v.strictObject({ ...awardSchema.entries, note });

export const tariffSchema = v.strictObject({
	id,
	partnerId: v.nullable(id),
	roleId: v.nullable(id),
	area: v.nullable(area),
	amountPerHour: amountAboveZero,
	validFrom: day,
	validUntil: v.nullable(day),
	agreedIn: note
});

/** Own-organisation level: what one hour costs the partner itself. */
export const wageCostSchema = v.strictObject({
	id,
	partnerId: id,
	roleId: v.nullable(id),
	amountPerHour: amountAboveZero,
	validFrom: day,
	validUntil: v.nullable(day)
});

export const enteredSchemeSchema = v.strictObject({
	id,
	enteredAt: instant,
	enteredBy: name,
	note,
	scheme: v.pipe(
		v.record(v.string(), v.unknown(), 'objectExpected'),
		v.description('A subsidy rule in the form of the files in src/lib/schemes.')
	)
});
