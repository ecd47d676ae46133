/** The forms of deciding about declared lines: which lines, what is decided, and what is said in a dispute. */
import { ON_NO_LINE } from '$lib/domain/declaration/declaration';
import type { Day } from '$lib/domain/shared/day';
import type { HourHundredths } from '$lib/domain/shared/hours';
import { LINE_AREAS, type LineArea } from '$lib/domain/shared/area';
import { isRecordId, readRecordId } from '$lib/domain/shared/record-id';
import type { FormReader } from './form-reader';

export const REVIEW_SCOPES = ['ticked', 'withoutFindings', 'all'] as const;
export type ReviewScope = (typeof REVIEW_SCOPES)[number];

/** What narrows the lines of the page; `null` leaves everything in. */
export interface ReviewFilter {
	readonly round: string | null;
	readonly partner: string | null;
	readonly role: string | null;
	readonly area: LineArea | null;
	/** Of the budget, or `ON_NO_LINE`. In a form `line` is a ticked line. */
	readonly budgetLine: string | null;
}

/** From an address or a form: what is no id narrows nothing. */
export function readReviewFilter(valueOf: (name: string) => string | null): ReviewFilter {
	const id = (name: string) => readRecordId(valueOf(name));
	return {
		...{ round: id('round'), partner: id('partner'), role: id('role') },
		area: LINE_AREAS.find((area) => area === valueOf('area')) ?? null,
		budgetLine: valueOf('budgetLine') === ON_NO_LINE ? ON_NO_LINE : id('budgetLine')
	};
}

/** A ticked line as the page showed it: "line-3:2". */
export function tickedLine(line: { readonly id: string; readonly revision: number }): string {
	return `${line.id}:${line.revision}`;
}

export function readTicked(values: readonly string[]): readonly { readonly id: string; readonly revision: number }[] {
	return values.flatMap((value) => {
		const [, id = '', revision] = /^(.+):(\d{1,9})$/.exec(value) ?? [];
		return isRecordId(id) ? [{ id, revision: Number(revision) }] : [];
	});
}

export function readDispute(form: FormReader): {
	readonly reason: string;
	readonly dueOn: Day;
	readonly proposedHours: HourHundredths;
	readonly ownerPartnerId: string | null;
} {
	return {
		reason: form.text('disputeReason', { longest: LONGEST_REASON }),
		dueOn: form.day('dueOn'),
		proposedHours: form.hours('proposedHours'),
		ownerPartnerId: form.optionalText('ownerPartnerId', 63)
	};
}

/** As long as the trail keeps it. */
export const LONGEST_REASON = 1000;
