/** What was agreed with an organisation for the year, per role and area, beside what it filled in. */
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { DeclaredSum } from '$lib/domain/declaration/commitment-left';
import { sumHours, type HourHundredths } from '$lib/domain/shared/hours';
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';

export interface AgreedRow {
	readonly key: string;
	readonly name: string;
	readonly agreed: HourHundredths;
	readonly filledIn: HourHundredths;
}

export function agreedRows(
	commitments: readonly Commitment[],
	declared: readonly DeclaredSum[],
	{
		roles,
		locale
	}: { readonly roles: readonly { readonly id: string; readonly name: string }[]; readonly locale: Locale }
): readonly AgreedRow[] {
	const works = new Map([...commitments, ...declared].map((work) => [`${work.roleId} ${work.area}`, work]));
	return [...works].map(([key, { roleId, area }]) => {
		const own = (list: readonly DeclaredSum[]) =>
			sumHours(list.flatMap((work) => (`${work.roleId} ${work.area}` === key ? [work.hours] : [])));
		const name = `${roles.find(({ id }) => id === roleId)?.name ?? roleId}, ${wordMessages[locale].area[area]}`;
		return { key, name, agreed: own(commitments), filledIn: own(declared) };
	});
}
