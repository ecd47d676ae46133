/** What stands out about one line as it stands in the form, before it is sent. */
import type { Remark } from '$lib/components/shared/remark';
import type { DeclarationFinding } from '$lib/domain/declaration/declaration-finding';
import type { FoundByLine } from '$lib/domain/declaration/findings';
import { findLive } from '$lib/domain/declaration/live-findings';
import { addDays, type Day } from '$lib/domain/shared/day';
import { hoursText } from '$lib/domain/shared/hours';
import { readDay } from '$lib/format/read-day';
import { readHours } from '$lib/format/read-quantity';
import type { LineOfTable } from './declaration-cells';
import { daysText } from './declaration-table';
import { rowRemarks, type Judging } from './row-remarks';
import { typedLine } from './typed-line';

interface FormLine {
	readonly id: string;
	/** Of a line that keeps its days: a week or a month. */
	readonly days: { readonly from: Day; readonly until: Day } | null;
}

type FormJudging = Judging & { readonly saved: readonly LineOfTable[] };

/** Behind every id of a line: what is typed comes on top of what is saved of its day. */
const LAST_OF_ITS_DAY = '~';

/**
 * `fields`: as they are filled in; nothing while day or hours cannot be read. It takes the place of the saved line it changes. What
 * adds up over lines is told by the one that passes a limit: where that is a later one of the period, with its day in front.
 */
export function judgeForm(
	judging: FormJudging,
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
	const found = findLive(judging.ground, [...others, { ...line, id: LAST_OF_ITS_DAY }]);
	const own = found.get(LAST_OF_ITS_DAY) ?? [];
	return [
		...rowRemarks(judging, own, line.lineId).sentences,
		...ofLaterLines(judging, { others, found, told: new Set(own.map((finding) => finding.kind)) })
	];
}

interface Later {
	readonly others: readonly LineOfTable[];
	readonly found: FoundByLine;
	/** Kinds that are told already. */
	readonly told: Set<DeclarationFinding['kind']>;
}

/** What is found about them only with what is typed; of each kind the first line. */
function ofLaterLines(judging: FormJudging, { others, found, told }: Later): Remark[] {
	const before = foundBefore(judging);
	const byDay = [...others].sort((one, other) => (one.from < other.from ? -1 : 1));
	return byDay.flatMap((line) => {
		const known = new Set(before.get(line.id)?.map(({ kind }) => kind));
		const anew = (found.get(line.id) ?? []).filter(({ kind }) => !known.has(kind) && !told.has(kind));
		for (const { kind } of anew) told.add(kind);
		const day = daysText(line, null, judging.locale);
		return rowRemarks(judging, anew, line.lineId).sentences.map((remark) => ({
			...remark,
			text: `${day}: ${remark.text}`
		}));
	});
}

const judgedBefore = new WeakMap<FormJudging, FoundByLine>();

/** About what is saved: asked with every key, and the same until something is saved. */
function foundBefore(judging: FormJudging): FoundByLine {
	const found = judgedBefore.get(judging) ?? findLive(judging.ground, judging.saved);
	judgedBefore.set(judging, found);
	return found;
}
