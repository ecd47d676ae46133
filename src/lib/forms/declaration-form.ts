/** The forms of declaring: one line, a correction, a person, and lines that were chosen. */
import type { DeclarationDetail, DeclaredWork } from '$lib/domain/declaration/declaration';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { addDays, dayFromText } from '$lib/domain/shared/day';
import { toHours, type HourHundredths } from '$lib/domain/shared/hours';
import { isRecordId, readRecordId } from '$lib/domain/shared/record-id';
import type { FormReader } from './form-reader';

/** An id that a page gave its form; `null` when it is none. */
export function readId(form: FormReader<string>, field: string): string | null {
	return readRecordId(form.optionalText(field, 63));
}

/** A line of one day, or of the days it already had (`until`). */
export function readQuickLine(form: FormReader<string>): Omit<DeclaredWork, 'partnerId'> & DeclarationDetail {
	const from = form.day('day');
	const until = dayFromText(form.text('until', { optional: true, longest: 10 })) ?? addDays(from, 1);
	return {
		...{ roleId: form.text('role', { longest: 63 }), area: form.choice('area', LINE_AREAS) },
		activity: form.text('activity', { optional: true }).replace(/\s+/g, ' '),
		...{ lineId: readId(form, 'line'), from, until, hours: form.hours('hours') },
		...{ inKind: form.ticked('inKind'), personId: readId(form, 'person') },
		...{ note: form.optionalText('note'), link: form.optionalText('link', 300) }
	};
}

export const CORRECTION_DIRECTIONS = ['less', 'more'] as const;

export function readCorrection(form: FormReader<string>): {
	readonly hours: HourHundredths;
	readonly note: string | null;
} {
	const less = form.choice('direction', CORRECTION_DIRECTIONS) === 'less';
	const hours = form.hours('hours');
	return { hours: less ? toHours(-hours) : hours, note: form.optionalText('note') };
}

export function readPerson(form: FormReader<string>) {
	const hoursPerYear = form.text('hoursPerYear', { optional: true }) === '' ? null : form.hours('hoursPerYear');
	return { code: form.text('code', { longest: 60 }), name: form.optionalText('name', 200), hoursPerYear };
}

/** "id revision" of every line that was ticked. */
export function readChosen(data: FormData): readonly { readonly id: string; readonly revision: number }[] {
	return data.getAll('chosen').flatMap((given) => {
		const [id = '', revision] = String(given).split(' ');
		return isRecordId(id) ? [{ id, revision: Number(revision) || 0 }] : [];
	});
}
