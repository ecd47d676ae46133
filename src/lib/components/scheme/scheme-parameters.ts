/** Every parameter of a scheme as a row: its value in words, how sure it is and where it was read; what was not found says so. */
import type { Known, Scheme } from '$lib/domain/scheme/scheme';
import type { Confidence } from '$lib/domain/shared/confidence';
import { capitalised } from '$lib/format/capitalised';
import { MONTHS } from '$lib/format/day';
import { formatMoney } from '$lib/format/money';
import { formatCount, formatPercent } from '$lib/format/quantity';
import type { Locale } from '$lib/messages/locale';
import { schemeMessages } from '$lib/messages/scheme';
import { schemesMessages } from '$lib/messages/schemes';
import { wordMessages } from '$lib/messages/words';
import { minimumText } from './scheme-words';

export interface SchemeParameter {
	readonly name: string;
	/** One line each; empty when it was not found. */
	readonly values: readonly string[];
	/** `null` for what the scheme says without a degree of certainty. */
	readonly confidence: Confidence | null;
	readonly source: { readonly title: string; readonly url: string | null } | null;
}

export function schemeParameters(scheme: Scheme, locale: Locale): readonly SchemeParameter[] {
	const text = schemesMessages[locale].detail;
	const words = wordMessages[locale];
	const known = (name: string, parameter: Pick<Known<unknown>, 'confidence' | 'sourceId'> | null, values: string[]) =>
		parameterRow(scheme, name, parameter, values);
	const plain = (name: string, values: string[]): SchemeParameter => ({
		...{ name, values, source: null },
		confidence: values.length === 0 ? 'notFound' : null
	});
	const { allowedAreas, minimumStudents, ceiling, aspirants } = scheme;
	return [
		...ruleRows(scheme, locale),
		plain(text.periodBasis, [schemeMessages[locale].periodBasis[scheme.periodBasis]]),
		plain(text.receiver, [schemeMessages[locale].receiver[scheme.recipient]]),
		known(text.minimumStudents, minimumStudents ?? noMinimum(scheme), [minimumText(scheme, locale)]),
		known(text.allowedAreas, allowedAreas, allowedAreas?.value.map((area) => words.area[area]) ?? []),
		known(text.ceiling, ceiling, ceiling ? [`${formatMoney(ceiling.value, locale)} (${ceiling.covers[locale]})`] : []),
		plain(text.overCeiling, scheme.overCeiling ? [scheme.overCeiling[locale]] : []),
		plain(text.countBasis, scheme.countBasis ? [scheme.countBasis[locale]] : []),
		plain(text.countDeadline, scheme.countDeadline ? [scheme.countDeadline[locale]] : []),
		plain(
			text.instalments,
			scheme.instalments.map(({ month, sharePercentage }) =>
				text.instalment(
					MONTHS[locale][month - 1] ?? String(month),
					sharePercentage === null ? null : formatPercent(sharePercentage, locale)
				)
			)
		),
		known(
			text.aspirants12,
			aspirants.years1and2,
			aspirants.years1and2 ? [formatMoney(aspirants.years1and2.value, locale)] : []
		),
		plain(text.aspirants34, aspirants.years3and4 === 'sameAsRecognised' ? [text.sameAsRecognised] : [])
	];
}

/** Nobody entered a minimum; in a rule of the product it was not found, if there is one. */
function noMinimum({ origin }: Scheme): Pick<Known<unknown>, 'confidence' | 'sourceId'> {
	return { confidence: origin === 'entered' ? 'entered' : 'notFound', sourceId: '' };
}

function ruleRows(scheme: Scheme, locale: Locale): readonly SchemeParameter[] {
	const text = schemesMessages[locale].detail;
	const { rule } = scheme;
	const money = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, locale);
	switch (rule.kind) {
		case 'brackets': {
			const values = rule.brackets.map(({ fromStudents, toStudents, amount }) => {
				const from = formatCount(fromStudents, locale);
				const range =
					toStudents === null ? text.lastBracket(from) : text.bracket(from, formatCount(toStudents, locale));
				return `${range}: ${money(amount)}`;
			});
			return [parameterRow(scheme, text.brackets, rule, values)];
		}
		case 'perStudent':
			return [
				parameterRow(scheme, text.fixedAmount, rule.fixedAmount, [money(rule.fixedAmount.value)]),
				parameterRow(scheme, text.amountPerStudent, rule.amountPerStudent, [money(rule.amountPerStudent.value)])
			];
		case 'fixedYearly':
			return [parameterRow(scheme, text.amountPerYear, rule.amountPerYear, [money(rule.amountPerYear.value)])];
		case 'unknown':
			return rule.missing.map((missing) =>
				parameterRow(scheme, capitalised(schemeMessages[locale].missing[missing]), null, [])
			);
	}
}

function parameterRow(
	scheme: Scheme,
	name: string,
	parameter: Pick<Known<unknown>, 'confidence' | 'sourceId'> | null,
	values: readonly string[]
): SchemeParameter {
	const source = scheme.sources.find(({ id }) => id === parameter?.sourceId);
	return {
		name,
		values,
		confidence: parameter?.confidence ?? 'notFound',
		source: source ? { title: source.title, url: source.url } : null
	};
}
