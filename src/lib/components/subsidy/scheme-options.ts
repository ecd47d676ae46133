/** The schemes one can choose from, latest first, in groups: those of the product, those entered by hand, add-ons. */
import type { Scheme } from '$lib/domain/scheme/scheme';
import { formatDayShort } from '$lib/format/day';
import { addDays } from '$lib/domain/shared/day';
import type { Locale } from '$lib/messages/locale';
import { subsidyMessages } from '$lib/messages/subsidy';

export type ChoosableScheme = Pick<Scheme, 'id' | 'title' | 'from' | 'until' | 'role' | 'origin'>;

export function schemeOptions(schemes: readonly ChoosableScheme[], locale: Locale) {
	const text = subsidyMessages[locale];
	const groupOf = ({ role, origin }: ChoosableScheme) => (role === 'addon' ? 'addon' : origin);
	return (['entered', 'product', 'addon'] as const).flatMap((group) =>
		schemes
			.filter((scheme) => groupOf(scheme) === group)
			.toSorted((first, second) => (first.from < second.from ? 1 : -1))
			.map(({ id, title, from, until }) => ({
				value: id,
				label: text.schemePeriod(title, formatDayShort(from, locale), formatDayShort(addDays(until, -1), locale)),
				group: text.schemeGroup[group]
			}))
	);
}
