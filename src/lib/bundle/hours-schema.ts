/** What was agreed about declaring hours. These lists stand beside the years: a frozen version holds none of them. */
import * as v from 'valibot';
import { ROUND_STATES } from '../domain/declaration/round';
import { activity, countUpTo, day, hours, id, lineArea, name, note, schoolYear } from './fields';

/** Agreed hours of one partner in one role. Its line may be gone. */
export const commitmentSchema = v.strictObject({
	schoolYear,
	id,
	partnerId: id,
	roleId: id,
	area: lineArea,
	activity,
	hours,
	lineId: v.nullable(id),
	note
});

export const roundSchema = v.strictObject({
	schoolYear,
	id,
	name,
	from: day,
	until: day,
	submitBy: v.pipe(day, v.description('The last day to submit; this one is included.')),
	graceDays: countUpTo(60),
	state: v.picklist(ROUND_STATES, 'choice'),
	reopenedBecause: note
});

export type CommitmentRow = v.InferOutput<typeof commitmentSchema>;
export type RoundRow = v.InferOutput<typeof roundSchema>;
