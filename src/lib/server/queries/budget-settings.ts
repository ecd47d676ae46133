/** The settings of one year's budget, with their revision. */
import type { BudgetSettings } from '$lib/domain/budget/budget-facts';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
import { rewritten, rowState, type Editor, type Stored } from './stored';
import { settingsOf } from './year-rows';

export type StoredSettings = Stored<BudgetSettings>;

/** `null` when the partnership has no budget of that year. */
export async function findStoredSettings(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<StoredSettings | null> {
	const row = await trx
		.selectFrom('budget')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.executeTakeFirst();
	return row ? { ...settingsOf(row), ...rowState(row) } : null;
}

/** False when the row has another revision by now, or is gone. */
export async function updateSettings(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear,
	{ settings, revision }: { readonly settings: BudgetSettings; readonly revision: number },
	editor: Editor
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('budget')
		.set({
			...settingsColumns(settings),
			gap_carriers: JSON.stringify(settings.gapCarriers),
			...rewritten(editor)
		})
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.where('revision', '=', revision)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Settings as the row of their year holds them, but for the keys and who carries a gap, whose text depends on who writes it. */
export function settingsColumns(settings: BudgetSettings) {
	return {
		reference_year: settings.referenceYear,
		scheme_id: settings.schemeId,
		recipient: settings.recipient,
		twelfths_in_first_calendar_year: settings.twelfthsInFirstCalendarYear,
		twelfths_reason: settings.twelfthsReason,
		pricing_day: settings.pricingDay,
		shared_key_opleiden: settings.sharedKey.opleiden,
		shared_key_professionaliseren: settings.sharedKey.professionaliseren,
		shared_key_onderzoeken: settings.sharedKey.onderzoeken,
		shared_key_reason: settings.sharedKeyReason
	};
}
