/** Sums of a column for the summary row and for what is selected: exact, and saying when cells were left out. */
import { hoursFromText, hoursText, sumHours, type HourHundredths } from '$lib/domain/shared/hours';
import { centsFromText, moneyText, sumCents, type Cents } from '$lib/domain/shared/money';
import type { ColumnKind } from './grid-types';

export interface ColumnSum {
	/** Canonical text of the column's kind. */
	readonly value: string;
	/** Cells that are empty or hold no figure. */
	readonly leftOut: number;
}

/** `null` for kinds that do not add up: text, choices, days, percentages. */
export function sumColumn(kind: ColumnKind, values: readonly string[]): ColumnSum | null {
	if (kind === 'money') {
		const amounts = values.map(centsFromText).filter((amount): amount is Cents => amount !== null);
		return { value: moneyText(sumCents(amounts)), leftOut: values.length - amounts.length };
	}
	if (kind === 'hours') {
		const hours = values.map(hoursFromText).filter((value): value is HourHundredths => value !== null);
		return { value: hoursText(sumHours(hours)), leftOut: values.length - hours.length };
	}
	if (kind === 'count') {
		const counts = values.filter((value) => /^\d+$/.test(value));
		const total = counts.reduce((sum, value) => sum + BigInt(value), 0n);
		return { value: total.toString(), leftOut: values.length - counts.length };
	}
	return null;
}

export interface ChosenSum {
	/** `null`: nothing of what was chosen counts. */
	readonly value: string | null;
	/** Cells that show a figure of which nothing is saved. */
	readonly unsaved: number;
	/** Cells that are empty or hold no figure. */
	readonly leftOut: number;
}

/** As `sumColumn`, of cells in which something else may be shown than counts. */
export function sumChosen(
	kind: ColumnKind,
	cells: readonly { readonly shown: string; readonly counted: string }[]
): ChosenSum | null {
	const isUnsaved = ({ shown, counted }: (typeof cells)[number]) => shown !== '' && counted === '';
	const unsaved = cells.filter(isUnsaved).length;
	const rest = cells.filter((cell) => !isUnsaved(cell));
	const sum = sumColumn(
		kind,
		rest.map(({ counted }) => counted)
	);
	if (sum === null) return null;
	return { value: unsaved > 0 && sum.leftOut === rest.length ? null : sum.value, unsaved, leftOut: sum.leftOut };
}
