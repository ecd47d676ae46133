/** The settings of a year's budget as people fill them in, whole or a part of them. */
import type { BudgetSettings, GapCarrier } from '$lib/domain/budget/budget-facts';
import { AREAS, type Area } from '$lib/domain/shared/area';
import { schoolYearFromText, toSchoolYear } from '$lib/domain/shared/school-year';
import type { Locale } from '$lib/messages/locale';
import type { FormReader } from './form-reader';
import { readWeight } from './split-form';

export type SettingsFormReason = 'notASchoolYear' | 'twelfths' | 'keyRequired';

export const RECIPIENT_KINDS = ['recognised', 'aspirantYear1or2', 'aspirantYear3or4'] as const;
export const CARRIER_KINDS = ['performer', 'topPartner', 'key'] as const;

export function readSchemeChoice(form: FormReader<SettingsFormReason>): Pick<BudgetSettings, 'schemeId' | 'recipient'> {
	return { schemeId: form.optionalText('schemeId', 63), recipient: form.choice('recipient', RECIPIENT_KINDS) };
}

export function readTwelfths(
	form: FormReader<SettingsFormReason>
): Pick<BudgetSettings, 'twelfthsInFirstCalendarYear' | 'twelfthsReason'> {
	const twelfths = form.count('twelfthsInFirstCalendarYear');
	if (twelfths < 1 || twelfths > 11) form.refuse('twelfthsInFirstCalendarYear', 'twelfths');
	return { twelfthsInFirstCalendarYear: twelfths, twelfthsReason: form.optionalText('twelfthsReason', 1000) };
}

/** All of them. Shares of the shared key are percentages or any other weights. */
export function readSettings(form: FormReader<SettingsFormReason>, locale: Locale): BudgetSettings {
	const year = schoolYearFromText(form.text('referenceYear', { longest: 9 }));
	if (year === null) form.refuse('referenceYear', 'notASchoolYear');
	return {
		referenceYear: year ?? toSchoolYear('2000-2001'),
		...readSchemeChoice(form),
		...readTwelfths(form),
		pricingDay: form.day('pricingDay'),
		sharedKey: perArea((area) => readShare(form, `sharedKey.${area}`, locale)),
		sharedKeyReason: form.optionalText('sharedKeyReason', 1000),
		gapCarriers: perArea((area) => readCarrier(form, area))
	};
}

function readShare(form: FormReader<SettingsFormReason>, field: string, locale: Locale): string {
	const weight = readWeight(form.text(field, { longest: 40 }), locale);
	if (weight.ok) return weight.value;
	form.refuse(field, weight.error);
	return '0';
}

function readCarrier(form: FormReader<SettingsFormReason>, area: Area): GapCarrier {
	const kind = form.choice(`gapCarriers.${area}`, CARRIER_KINDS);
	if (kind !== 'key') return { kind };
	const keyId = form.optionalText(`gapKey.${area}`, 63);
	if (keyId === null) form.refuse(`gapKey.${area}`, 'keyRequired');
	return { kind, keyId: keyId ?? '' };
}

function perArea<T>(read: (area: Area) => T): Readonly<Record<Area, T>> {
	const [opleiden, professionaliseren, onderzoeken] = AREAS;
	return {
		[opleiden]: read(opleiden),
		[professionaliseren]: read(professionaliseren),
		[onderzoeken]: read(onderzoeken)
	};
}
