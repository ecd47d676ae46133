/**
 * The begroting as a workbook with live formulas: amounts of lines, sums, cover and gaps are computed by the sheet from the
 * figures in it, and come to the same cents as the product's own. Which euro pays which line is a result and stands there
 * as figures ("Betaald").
 */
import type { BudgetNames } from '../domain/budget/budget-names';
import type { BudgetFacts } from '../domain/budget/budget-facts';
import type { BudgetFigures } from '../domain/budget/budget-figures';
import type { Locale } from '../messages/locale';
import { coverageSheet, partnerSheet } from './coverage-sheets';
import { lineSheet } from './line-sheet';
import { paidSheet, sourceSheet } from './source-sheets';
import type { Sheet } from './sheet';
import { splitSheet } from './split-sheet';

export interface WorkbookInput {
	readonly facts: BudgetFacts;
	readonly figures: BudgetFigures;
	readonly names: BudgetNames;
	readonly locale: Locale;
	/** Above each sheet: partnership, what it is, when it was made, and the notice of made-up figures. */
	readonly heading: readonly string[];
}

export function budgetWorkbook(input: WorkbookInput): Sheet[] {
	return [
		coverageSheet(input),
		lineSheet(input),
		sourceSheet(input),
		splitSheet(input),
		partnerSheet(input),
		paidSheet(input)
	];
}
