/**
 * What a scheme pays for fewer and more students than there are: the brackets around the present one, or steps of ten where
 * each student counts (model section 4: nearest brackets, what one student is worth).
 */
import { amountFor, ownMinimum, type PayingRule } from '$lib/domain/scheme/amount-for-students';
import type { Bracket, Scheme } from '$lib/domain/scheme/scheme';
import { strong } from '$lib/format/emphasis';
import { formatMoney, formatMoneyFigure } from '$lib/format/money';
import { formatCount } from '$lib/format/quantity';
import type { Locale } from '$lib/messages/locale';
import { subsidyMessages } from '$lib/messages/subsidy';
import type { Cents } from '$lib/domain/shared/money';
import { lengthOf, sizeFor, type ChartPicture, type Fill } from './chart-picture';

export interface SubsidyStepsView {
	readonly scheme: Scheme;
	readonly students: number;
}

const NOW: Fill = { color: 'accent', look: 'solid' };
const OTHERWISE: Fill = { color: 'accent', look: 'soft' };
/** Brackets shown before and after the present one. */
const NEIGHBOURS = 2;
const STEPS = [-20, -10, 0, 10, 20];

interface Step {
	readonly label: string;
	readonly amount: Cents;
	readonly now: boolean;
}

/** `null` where the amount does not follow from the number of students, or students are below the minimum. */
export function subsidySteps({ scheme, students }: SubsidyStepsView, locale: Locale): ChartPicture | null {
	const { rule } = scheme;
	if (rule.kind === 'unknown' || rule.kind === 'fixedYearly') return null;
	if (students < (ownMinimum(scheme)?.value ?? 0)) return null;
	const steps =
		rule.kind === 'brackets'
			? bracketSteps(rule.brackets, students, locale)
			: studentSteps(scheme, rule, students, locale);
	const text = subsidyMessages[locale].chart;
	const labels = steps.map(({ label, now }) => (now ? text.now(label) : label));
	return {
		label: text.label,
		conclusion: conclusion(rule, students, locale),
		drawing: {
			kind: 'bars',
			horizontal: true,
			stacked: false,
			fromZero: true,
			categories: labels,
			series: [
				{
					label: text.amountColumn,
					values: steps.map(({ amount }) => lengthOf(amount)),
					texts: steps.map(({ amount }) => formatMoney(amount, locale)),
					fills: steps.map(({ now }) => (now ? NOW : OTHERWISE))
				}
			]
		},
		legend: [
			{ label: text.nowFill, fill: NOW },
			{ label: text.otherFill, fill: OTHERWISE }
		],
		table: {
			columns: [
				{ label: text.students, figure: false },
				{ label: text.amountColumn, figure: true }
			],
			rows: steps.map(({ amount }, index) => ({ cells: [labels[index] ?? '', formatMoneyFigure(amount, locale)] }))
		},
		size: sizeFor(steps.length)
	};
}

function bracketSteps(brackets: readonly Bracket[], students: number, locale: Locale): readonly Step[] {
	const text = subsidyMessages[locale].chart;
	const here = brackets.findLastIndex(({ fromStudents }) => fromStudents <= students);
	return brackets.slice(Math.max(0, here - NEIGHBOURS), here + NEIGHBOURS + 1).map((bracket) => ({
		label:
			bracket.toStudents === null
				? text.openRange(formatCount(bracket.fromStudents, locale))
				: text.range(formatCount(bracket.fromStudents, locale), formatCount(bracket.toStudents, locale)),
		amount: bracket.amount,
		now: bracket === brackets[here]
	}));
}

function studentSteps(scheme: Scheme, rule: PayingRule, students: number, locale: Locale): readonly Step[] {
	const fewest = ownMinimum(scheme)?.value ?? 0;
	return STEPS.map((step) => students + step)
		.filter((count) => count >= fewest)
		.map((count) => ({
			label: formatCount(count, locale),
			amount: amountFor(rule, count),
			now: count === students
		}));
}

function conclusion(rule: PayingRule, students: number, locale: Locale): string {
	const text = subsidyMessages[locale].chart;
	const amount = strong(formatMoney(amountFor(rule, students), locale));
	if (rule.kind === 'perStudent') return text.perStudent(strong(formatMoney(rule.amountPerStudent.value, locale)));
	if (rule.kind !== 'brackets') return amount;
	const bracket = rule.brackets.findLast(({ fromStudents }) => fromStudents <= students);
	const from = formatCount(bracket?.fromStudents ?? 0, locale);
	const to = bracket?.toStudents ?? null;
	return to === null ? text.lastBracket(amount, from) : text.brackets(amount, from, formatCount(to, locale));
}
