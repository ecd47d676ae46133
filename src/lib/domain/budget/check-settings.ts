/**
 * What must hold for the settings of a year's budget (model sections 3 to 5): a division of the year that leaves something on
 * both sides and says why it differs, a key with weight, and references to what is there.
 */
import { periodContains } from '../shared/period';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';
import { AREAS } from '../shared/area';
import type { BudgetSettings } from './budget-facts';

export const SETTINGS_PROBLEM_REASONS = [
	'referenceYearLater',
	'unknownScheme',
	'twelfths',
	'twelfthsReasonRequired',
	'pricingDayOutsideYear',
	'sharedKeyEmpty',
	'unknownKey'
] as const;
export type SettingsProblemReason = (typeof SETTINGS_PROBLEM_REASONS)[number];

export interface SettingsProblem {
	/** As in the facts; a gap carrier is "gapCarriers.opleiden". */
	readonly field: string;
	readonly reason: SettingsProblemReason;
}

export interface SettingsContext {
	readonly schoolYear: SchoolYear;
	readonly schemeIds: ReadonlySet<string>;
	readonly keyIds: ReadonlySet<string>;
}

/** Twelfths of a year before 1 January, unless the partnership agrees otherwise (model section 3). */
export const USUAL_TWELFTHS = 5;

/** In the order of the fields on the page. */
export function checkSettings(
	settings: BudgetSettings,
	{ schoolYear, schemeIds, keyIds }: SettingsContext
): readonly SettingsProblem[] {
	const { twelfthsInFirstCalendarYear: twelfths, twelfthsReason, schemeId } = settings;
	const problems: SettingsProblem[] = [];
	if (settings.referenceYear > schoolYear) problems.push({ field: 'referenceYear', reason: 'referenceYearLater' });
	if (schemeId !== null && !schemeIds.has(schemeId)) problems.push({ field: 'schemeId', reason: 'unknownScheme' });
	if (!Number.isInteger(twelfths) || twelfths < 1 || twelfths > 11)
		problems.push({ field: 'twelfthsInFirstCalendarYear', reason: 'twelfths' });
	if (twelfths !== USUAL_TWELFTHS && (twelfthsReason ?? '').trim() === '')
		problems.push({ field: 'twelfthsReason', reason: 'twelfthsReasonRequired' });
	if (!periodContains(schoolYearPeriod(schoolYear), settings.pricingDay))
		problems.push({ field: 'pricingDay', reason: 'pricingDayOutsideYear' });
	if (AREAS.every((area) => /^[0.]*$/.test(settings.sharedKey[area])))
		problems.push({ field: 'sharedKey', reason: 'sharedKeyEmpty' });
	for (const area of AREAS) {
		const carrier = settings.gapCarriers[area];
		if (carrier.kind === 'key' && !keyIds.has(carrier.keyId))
			problems.push({ field: `gapCarriers.${area}`, reason: 'unknownKey' });
	}
	return problems;
}
