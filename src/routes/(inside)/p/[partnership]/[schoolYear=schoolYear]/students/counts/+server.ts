/** Saves cells of the students grid: edits in, one result per edit out, in the reader's language. */
import { error, json, type RequestHandler } from '@sveltejs/kit';
import * as v from 'valibot';
import type { CellResult } from '$lib/components/shared/grid/grid-types';
import { schoolYearFromText } from '$lib/domain/shared/school-year';
import { matrixPlaceOf } from '$lib/domain/student/student-matrix';
import { LARGEST_COUNT } from '$lib/format/read-quantity';
import type { Locale } from '$lib/messages/locale';
import { studentMessages } from '$lib/messages/students';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { setStudentCounts, type CountChange, type CountResult } from '$lib/server/usecases/set-student-counts';

const count = v.pipe(
	v.string(),
	v.regex(/^\d{0,7}$/),
	v.transform((text) => (text === '' ? null : Number(text))),
	v.nullable(v.pipe(v.number(), v.maxValue(Math.min(LARGEST_COUNT, 1_000_000))))
);
const body = v.strictObject({
	schoolYear: v.string(),
	edits: v.pipe(
		v.array(v.object({ rowId: v.string(), columnId: v.string(), before: count, after: count })),
		v.maxLength(20_000)
	)
});

export const POST: RequestHandler = async ({ request, locals, params, url }) => {
	const caller = callerFrom({ locals, url }, params.partnership ?? '', 'budget.edit');
	const read = v.safeParse(body, await request.json().catch(() => null));
	const schoolYear = read.success ? schoolYearFromText(read.output.schoolYear) : null;
	if (!read.success || schoolYear === null) error(400, 'badRequest');
	const changes = read.output.edits.map(({ rowId, columnId, before, after }): CountChange => {
		const place = matrixPlaceOf(rowId) ?? { placeId: '', placementType: '' };
		return { ...place, instituteId: columnId, before, after };
	});
	const command = { partnershipId: params.partnership ?? '', schoolYear, changes, otherwise: 'save' } as const;
	const outcome = await setStudentCounts(caller, command);
	if (!outcome.ok) error(409, ownRefusal(outcome.error).kind);
	const saved = { by: caller.actor.name, at: locals.services.clock().toISOString() };
	return json(outcome.value.map((result) => cellResult(result, saved, locals.locale)));
};

function cellResult(result: CountResult, saved: { by: string; at: string }, locale: Locale): CellResult {
	const text = studentMessages[locale];
	switch (result.kind) {
		case 'saved':
			return { kind: 'saved', revision: 0, ...saved };
		case 'conflict': {
			const theirs = result.theirs === null ? '' : String(result.theirs);
			return { kind: 'conflict', revision: 0, theirs, by: result.by ?? '' };
		}
		case 'refused':
			return { kind: 'refused', message: text.refused[result.reason] };
	}
}
