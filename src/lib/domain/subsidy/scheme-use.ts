/** Which budgets rest on a scheme: it was chosen for the year, or it is in force on some of its days. */
import type { BudgetSettings } from '../budget/budget-facts';
import type { Scheme } from '../scheme/scheme';
import type { SchoolYear } from '../shared/school-year';
import { subsidyParts } from './subsidy-parts';

export interface BudgetYear {
	readonly schoolYear: SchoolYear;
	readonly settings: BudgetSettings;
}

/** The years in the order given. */
export function yearsUsing(
	schemeId: string,
	years: readonly BudgetYear[],
	schemes: readonly Scheme[]
): readonly SchoolYear[] {
	return years
		.filter(
			({ schoolYear, settings }) =>
				settings.schemeId === schemeId ||
				subsidyParts({ schoolYear, settings, schemes }, null).some(({ scheme }) => scheme?.id === schemeId)
		)
		.map(({ schoolYear }) => schoolYear);
}
