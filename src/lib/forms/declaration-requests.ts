/** What the table of declared hours sends to be saved, read strictly: a request of another shape is refused as a whole. */
import * as v from 'valibot';
import * as field from '$lib/bundle/fields';
import { hoursFromText, type HourHundredths } from '$lib/domain/shared/hours';

const revision = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Below zero only in a correction, which a rule says and not the shape. */
const hours = v.pipe(
	v.string(),
	v.transform((text) => hoursFromText(text)),
	v.check((value) => value !== null),
	v.transform((value) => value as HourHundredths)
);

export const declarationRowsSchema = v.strictObject({
	partner: field.id,
	save: v.pipe(
		v.array(
			v.strictObject({
				id: field.id,
				revision: v.nullable(revision),
				value: v.strictObject({
					...{ roleId: v.pipe(v.string(), v.maxLength(63)), area: field.lineArea, activity: field.activity },
					...{ lineId: v.nullable(field.id), from: field.day, until: field.day, hours, inKind: v.boolean() },
					...{
						personId: v.nullable(field.id),
						note: field.note,
						link: v.nullable(v.pipe(v.string(), v.maxLength(2000)))
					}
				})
			})
		),
		v.maxLength(2000)
	),
	remove: v.pipe(v.array(v.strictObject({ id: field.id, revision })), v.maxLength(2000))
});
