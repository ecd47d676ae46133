/** What the table of lines sends to be saved, read strictly: a request of another shape is refused as a whole. */
import * as v from 'valibot';
import { LINE_CELLS } from '$lib/domain/budget/line-cells';

const cellText = v.pipe(v.string(), v.maxLength(5000));
const lineId = v.pipe(v.string(), v.maxLength(63));
const revision = v.pipe(v.number(), v.integer(), v.minValue(0));
const cell = v.picklist(LINE_CELLS);

export const lineEditsSchema = v.pipe(
	v.array(v.strictObject({ lineId, cell, revision, before: cellText, after: cellText })),
	v.maxLength(50_000)
);

export const lineArrangementsSchema = v.pipe(
	v.array(
		v.variant('kind', [
			v.strictObject({
				kind: v.literal('insert'),
				lineId,
				cells: v.partial(v.strictObject(v.entriesFromList(LINE_CELLS, cellText))),
				previousLineId: v.nullable(lineId),
				afterLineId: v.nullable(lineId)
			}),
			v.strictObject({ kind: v.literal('remove'), lineId, revision }),
			v.strictObject({ kind: v.literal('move'), lineId, afterLineId: v.nullable(lineId) })
		])
	),
	v.maxLength(5_000)
);

/** `null` when it is not JSON or not of that shape. */
export async function readRequest<const Schema extends v.GenericSchema>(
	request: Request,
	schema: Schema
): Promise<v.InferOutput<Schema> | null> {
	const json: unknown = await request.json().catch(() => null);
	const read = v.safeParse(schema, json);
	return read.success ? read.output : null;
}
