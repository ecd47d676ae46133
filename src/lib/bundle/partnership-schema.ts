/** What a partnership has apart from its years: who takes part, counts, awards and tariffs. */
import * as v from 'valibot';
import { PARTNER_KINDS } from '../domain/partnership/partner';
import { amount, amountNotNegative, area, count, day, id, name, note, schoolYear, text } from './fields';

export const partnershipSchema = v.strictObject({
	id,
	name,
	kind: v.picklist(['recognised', 'aspirant'], 'kind'),
	/** Shown on every page, for instance that the figures are made up. */
	notice: note
});

export const partnerSchema = v.strictObject({
	id,
	kind: v.picklist(PARTNER_KINDS, 'kind'),
	parentId: v.nullable(id),
	name,
	shortName: name,
	identifier: v.nullable(text),
	aspirant: v.boolean(),
	memberFrom: day,
	memberUntil: v.nullable(day),
	leadPartner: v.boolean(),
	mandatedRepresentative: v.nullable(text)
});

export const roleSchema = v.strictObject({ id, name, aliases: v.array(name) });

export const studentCountSchema = v.strictObject({
	id,
	schoolYear,
	instituteId: id,
	placeId: id,
	placementType: name,
	students: count
});

export const partnerMeasureSchema = v.strictObject({
	id,
	partnerId: id,
	measure: v.picklist(['pupils', 'trainingPlaces'], 'measure'),
	count,
	referenceDay: day
});

const decision = v.strictObject({ amount: amountNotNegative, decidedOn: day });

export const instalmentSchema = v.strictObject({ id, dueOn: day, amount, receivedOn: v.nullable(day) });

export const awardSchema = v.strictObject({
	id,
	title: name,
	reference: v.nullable(text),
	from: day,
	until: day,
	granted: decision,
	corrected: v.nullable(decision),
	instalments: v.array(instalmentSchema)
});

export const tariffSchema = v.strictObject({
	id,
	partnerId: v.nullable(id),
	roleId: v.nullable(id),
	area: v.nullable(area),
	amountPerHour: v.pipe(
		amount,
		v.check((value) => value > 0n, 'notAboveZero')
	),
	validFrom: day,
	validUntil: v.nullable(day),
	agreedIn: note
});

/** Own-organisation level: what one hour costs the partner itself. */
export const wageCostSchema = v.strictObject({
	id,
	partnerId: id,
	roleId: id,
	amountPerHour: amountNotNegative,
	validFrom: day,
	validUntil: v.nullable(day)
});
