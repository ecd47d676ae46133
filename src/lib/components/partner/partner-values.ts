/** A partner as the texts of its form, and what follows from a membership for the reader. */
import type { Partner } from '$lib/domain/partnership/partner';
import type { Day } from '$lib/domain/shared/day';
import { formatDay, formatDayFigures, formatLastDay } from '$lib/format/day';
import type { Locale } from '$lib/messages/locale';
import { partnerMessages } from '$lib/messages/partners';

/** By field name, as the form sends them. */
export function partnerValues(partner: Partner): Readonly<Record<string, string>> {
	return {
		kind: partner.kind,
		parentId: partner.parentId ?? '',
		name: partner.name,
		shortName: partner.shortName,
		identifier: partner.identifier ?? '',
		...(partner.aspirant && { aspirant: 'on' }),
		memberFrom: formatDayFigures(partner.memberFrom),
		mandatedRepresentative: partner.mandatedRepresentative ?? ''
	};
}

export type MembershipState = 'current' | 'ended' | 'future';

export function membershipState({ memberFrom, memberUntil }: Partner, today: Day): MembershipState {
	if (memberUntil !== null && memberUntil <= today) return 'ended';
	return memberFrom > today ? 'future' : 'current';
}

/** "sinds 1 augustus 2015", "vanaf 1 augustus 2027", with "tot en met 31 juli 2028" when it ends. */
export function membershipText(partner: Partner, today: Day, locale: Locale): string {
	const text = partnerMessages[locale];
	const start = formatDay(partner.memberFrom, locale);
	const begins = partner.memberFrom > today ? text.from(start) : text.since(start);
	if (partner.memberUntil === null) return begins;
	return `${begins} ${text.upTo(formatLastDay(partner.memberUntil, locale))}`;
}
