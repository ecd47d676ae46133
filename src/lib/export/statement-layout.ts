/** What a statement says in whatever form: its heading, its one sentence, and its entries by kind with what they come to. */
import type { SettlementStatement } from '../domain/settlement/statement';
import type { Day } from '../domain/shared/day';
import { negateCents } from '../domain/shared/money';
import { formatDay } from '../format/day';
import { formatMoney } from '../format/money';
import type { Locale } from '../messages/locale';
import { settlementMessages } from '../messages/settlement';
import { statementMessages } from '../messages/statement';

export interface StatementInput {
	readonly statement: SettlementStatement;
	readonly locale: Locale;
	/** The round that settles first: what it takes up is in a statement that is not settled as well. */
	readonly earlier: string | null;
	readonly madeOn: Day;
	/** That the figures are made up, when they are. */
	readonly notice: string | null;
}

/** Who pays whom how much. */
export function answerOf({ statement, locale }: Pick<StatementInput, 'statement' | 'locale'>): string {
	const text = statementMessages[locale];
	const { partner, leadPartner, net } = statement;
	if (partner.id === leadPartner.id) return text.ownPart(leadPartner.name, formatMoney(net, locale));
	if (net === 0n) return text.nothing(partner.name, leadPartner.name);
	return net > 0n
		? text.receives(leadPartner.name, partner.name, formatMoney(net, locale))
		: text.pays(partner.name, leadPartner.name, formatMoney(negateCents(net), locale));
}

/** "Afgerekend op 15 januari 2027", or "Concept". */
export function statusOf({ statement, locale }: Pick<StatementInput, 'statement' | 'locale'>): string {
	const text = statementMessages[locale];
	return statement.settledOn === null ? text.draft : text.settledOn(formatDay(statement.settledOn, locale));
}

/** What whoever reads a draft has to know about its amounts; `null` once they are settled. */
export function draftTextOf({
	statement,
	earlier,
	locale
}: Pick<StatementInput, 'statement' | 'earlier' | 'locale'>): string | null {
	if (statement.settledOn !== null) return null;
	const { draftText } = statementMessages[locale];
	return earlier === null ? draftText : `${draftText} ${settlementMessages[locale].withEarlier(earlier)}`;
}
