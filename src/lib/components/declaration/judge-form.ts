/** What stands out about one line as it stands in the form, before it is sent. */
import type { Remark } from '$lib/components/shared/remark';
import { findLive } from '$lib/domain/declaration/live-findings';
import { addDays, type Day } from '$lib/domain/shared/day';
import { hoursText } from '$lib/domain/shared/hours';
import { readDay } from '$lib/format/read-day';
import { readHours } from '$lib/format/read-quantity';
import type { LineOfTable } from './declaration-cells';
import { rowRemarks, type Judging } from './row-remarks';
import { typedLine } from './typed-line';

interface FormLine {
	readonly id: string;
	/** Of a line that keeps its days: a week or a month. */
	readonly days: { readonly from: Day; readonly until: Day } | null;
}

/** `fields`: as they are filled in; nothing while day or hours cannot be read. It takes the place of the saved line it changes. */
export function judgeForm(
	judging: Judging & { readonly saved: readonly LineOfTable[] },
	fields: Readonly<Record<string, string>>,
	{ id, days }: FormLine
): readonly Remark[] {
	const [hours, worked] = [readHours(fields['hours'] ?? '', judging.locale), readDay(fields['day'] ?? '')];
	if (!hours.ok || !worked.ok) return [];
	const { from, until } = days ?? { from: worked.value, until: addDays(worked.value, 1) };
	const kind = fields['inKind'] === 'on' ? 'inKind' : 'paid';
	const cells = { note: '', link: '', ...fields, from, until, kind, hours: hoursText(hours.value) };
	const stored = judging.saved.find((line) => line.id === id);
	const line = typedLine(judging.ground, { id, cells }, stored);
	if (line === null) return [];
	const others = judging.saved.filter((other) => other.id !== id);
	return rowRemarks(judging, findLive(judging.ground, [...others, line]).get(id) ?? [], line.lineId).sentences;
}
