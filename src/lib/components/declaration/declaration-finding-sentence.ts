/** A finding about declared hours as one sentence in the reader's language, and where to look it up. */
import type { DeclarationFinding } from '$lib/domain/declaration/declaration-finding';
import { addDays, type Day } from '$lib/domain/shared/day';
import { unreachable } from '$lib/domain/shared/invariant';
import type { Cents } from '$lib/domain/shared/money';
import type { BudgetNames } from '$lib/domain/budget/budget-names';
import { formatDay } from '$lib/format/day';
import { formatMoney } from '$lib/format/money';
import { formatHours } from '$lib/format/quantity';
import { declarationFindingMessages } from '$lib/messages/declaration-findings';
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';

export function declarationFindingSentence(
	finding: DeclarationFinding,
	names: Pick<BudgetNames, 'pot'>,
	locale: Locale
): string {
	const text = declarationFindingMessages[locale];
	const day = (on: Day) => formatDay(on, locale);
	const last = (until: Day) => formatDay(addDays(until, -1), locale);
	const money = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, locale);
	const hours = (count: Parameters<typeof formatHours>[0]) => formatHours(count, locale);
	switch (finding.kind) {
		case 'outsideYear':
			return text.outsideYear(day(finding.from), last(finding.until));
		case 'outsideRound':
			return finding.roundEnd === null ? text.outsideRound : text.overRoundEnd(last(finding.roundEnd));
		case 'notMember':
			return finding.memberUntil === null
				? text.notMember(day(finding.memberFrom))
				: text.notMemberUntil(day(finding.memberFrom), last(finding.memberUntil));
		case 'settledRound':
			return text.settledRound(finding.round);
		case 'daysToCome':
			return text.daysToCome(day(finding.last));
		case 'aboveDay':
			return text.aboveDay(hours(finding.hours), finding.days);
		case 'sameTwice':
		case 'roleNotAgreed':
			return text[finding.kind];
		case 'noTariff':
			return text.noTariff(day(finding.day));
		case 'tariffDiffers':
			return tariffSentence(finding, locale);
		case 'tariffChanges':
			return text.tariffChanges(money(finding.before), money(finding.after), day(finding.day));
		case 'aboveCommitment':
			return text.aboveCommitment[finding.of](hours(finding.agreed), hours(finding.declared));
		case 'otherArea':
			return text.otherArea(wordMessages[locale].area[finding.area], wordMessages[locale].area[finding.ofLine]);
		case 'lineUsedUp':
			return text.lineUsedUp(money(finding.budgeted), money(finding.declared));
		case 'potUsedUp':
			return text.potUsedUp(names.pot(finding.potId), money(finding.available), money(finding.declared));
		case 'areaNotPayable':
			return areaSentence(finding, names.pot(finding.potId), locale);
		case 'aboveFullTime':
			return text.aboveFullTime(hours(finding.hours), hours(finding.fullTime));
		default:
			return unreachable(finding);
	}
}

function tariffSentence(
	{ kept, agreed, pricedAnew }: Extract<DeclarationFinding, { kind: 'tariffDiffers' }>,
	locale: Locale
): string {
	const text = declarationFindingMessages[locale][pricedAnew ? 'sinceFilledIn' : 'sincePriced'];
	const money = (amount: Cents) => formatMoney(amount, locale);
	if (kept === null) return text.tariffAgreed(money(agreed));
	return agreed === null ? text.tariffEnded(money(kept)) : text.tariffDiffers(money(kept), money(agreed));
}

function areaSentence(
	{ area, payable }: Extract<DeclarationFinding, { kind: 'areaNotPayable' }>,
	pot: string,
	locale: Locale
): string {
	const text = declarationFindingMessages[locale];
	const words = wordMessages[locale].area;
	if (payable.length === 0) return text.nothingPayable(pot, words[area]);
	const list = new Intl.ListFormat(locale).format(payable.map((each) => words[each]));
	return text.areaNotPayable(pot, words[area], list);
}

/** The page where what the finding rests on is agreed; `null` when it is about the line itself. */
export function declarationFindingHref(
	finding: DeclarationFinding,
	lineId: string | null,
	year: { readonly partnershipId: string; readonly schoolYear: string }
): string | null {
	const page = (name: string) => `/p/${year.partnershipId}/${year.schoolYear}/${name}`;
	switch (finding.kind) {
		case 'noTariff':
		case 'tariffDiffers':
		case 'tariffChanges':
			return page('tariffs');
		case 'roleNotAgreed':
		case 'aboveCommitment':
		case 'outsideRound':
			return page('agreements');
		case 'otherArea':
		case 'lineUsedUp':
			return lineId === null ? page('lines') : `${page('lines')}#row-${lineId}`;
		case 'potUsedUp':
		case 'areaNotPayable':
			return `${page('split')}#row-${finding.potId}`;
		case 'notMember':
			return `/p/${year.partnershipId}/partners`;
		case 'outsideYear':
		case 'settledRound':
		case 'daysToCome':
		case 'aboveDay':
		case 'sameTwice':
		case 'aboveFullTime':
			return null;
		default:
			return unreachable(finding);
	}
}
