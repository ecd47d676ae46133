/** One school year of a partnership: settings, keys, sources, split and lines. */
import * as v from 'valibot';
import { KEY_KINDS } from '../domain/allocation/allocation-key';
import { CERTAINTIES, REGULAR_FUNDING_ANSWERS } from '../domain/coverage/funding-source';
import {
	activity,
	amount,
	amountNotNegative,
	areas,
	day,
	hours,
	id,
	lineArea,
	listOf,
	name,
	note,
	percentage,
	schoolYear,
	weight,
	yesNo
} from './fields';

const gapCarrier = v.variant(
	'kind',
	[
		v.strictObject({ kind: v.literal('performer') }),
		v.strictObject({ kind: v.literal('topPartner') }),
		v.strictObject({ kind: v.literal('key'), keyId: id })
	],
	'choice'
);

export const settingsSchema = v.strictObject({
	referenceYear: schoolYear,
	schemeId: v.nullable(id),
	recipient: v.picklist(['recognised', 'aspirantYear1or2', 'aspirantYear3or4'], 'choice'),
	twelfthsInFirstCalendarYear: v.pipe(
		v.number('count'),
		v.integer('count'),
		v.minValue(1, 'twelfths'),
		v.maxValue(11, 'twelfths')
	),
	twelfthsReason: note,
	pricingDay: day,
	sharedKey: v.strictObject({ opleiden: weight, professionaliseren: weight, onderzoeken: weight }),
	sharedKeyReason: note,
	gapCarriers: v.strictObject({ opleiden: gapCarrier, professionaliseren: gapCarrier, onderzoeken: gapCarrier })
});

export const keySchema = v.strictObject({
	id,
	name,
	kind: v.picklist(KEY_KINDS, 'choice'),
	referenceDay: day,
	bases: listOf(v.strictObject({ partnerId: id, weight }))
});

const sourceAmount = v.variant(
	'kind',
	[
		v.strictObject({ kind: v.literal('entered'), amount: amountNotNegative }),
		v.strictObject({ kind: v.literal('hours'), hours, valuePerHour: amountNotNegative }),
		v.strictObject({ kind: v.literal('subsidy') }),
		v.strictObject({ kind: v.literal('unknown') })
	],
	'choice'
);

const duration = v.variant(
	'kind',
	[
		v.strictObject({ kind: v.literal('structural') }),
		v.strictObject({ kind: v.literal('incidental'), until: v.nullable(day) })
	],
	'choice'
);

export const sourceSchema = v.strictObject({
	id,
	name,
	giverPartnerId: v.nullable(id),
	amount: sourceAmount,
	areas,
	areasLimitedBy: v.picklist(['law', 'agreement'], 'choice'),
	certainty: v.picklist(CERTAINTIES, 'choice'),
	duration,
	inKind: yesNo,
	regularFunding: v.picklist(REGULAR_FUNDING_ANSWERS, 'choice'),
	note
});

const splitRule = v.variant(
	'kind',
	[
		v.strictObject({ kind: v.literal('fixed'), amount: amountNotNegative }),
		v.strictObject({ kind: v.literal('percentage'), percentage }),
		v.strictObject({ kind: v.literal('weight'), weight }),
		v.strictObject({ kind: v.literal('remainder') }),
		v.strictObject({ kind: v.literal('sources') })
	],
	'choice'
);

export const splitNodeSchema = v.strictObject({
	id,
	parentId: v.nullable(id),
	name,
	rule: splitRule,
	sourceIds: v.nullable(listOf(id)),
	partnerKeyId: v.nullable(id)
});

const lineCost = v.variant(
	'kind',
	[
		v.strictObject({ kind: v.literal('hours'), hours }),
		v.strictObject({ kind: v.literal('lumpSum'), amount }),
		v.strictObject({ kind: v.literal('open') })
	],
	'choice'
);

export const lineSchema = v.strictObject({
	id,
	area: lineArea,
	activity,
	roleId: v.nullable(id),
	partnerId: v.nullable(id),
	cost: lineCost,
	pricingDay: v.nullable(day),
	potId: v.nullable(id),
	note,
	previousLineId: v.nullable(id)
});

export const yearSchema = v.strictObject({
	schoolYear,
	settings: settingsSchema,
	keys: listOf(keySchema),
	sources: listOf(sourceSchema),
	split: listOf(splitNodeSchema),
	lines: listOf(lineSchema)
});
