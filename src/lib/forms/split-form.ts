/**
 * The form of the split: all nodes in one form, read the same in the browser, where the split is computed while somebody
 * types, and on the server, which writes it. Each node carries what it was, so that only what was touched is written.
 */
import type { SplitNode, SplitRule } from '$lib/domain/allocation/split-node';
import { withoutTrailingZeros } from '$lib/format/decimal';
import { formatDecimal } from '$lib/format/decimal';
import { formatMoneyFigure } from '$lib/format/money';
import { readMoney } from '$lib/format/read-money';
import { readNumber } from '$lib/format/read-number';
import { readPercentage } from '$lib/format/read-quantity';
import type { ReadRefusal } from '$lib/format/read-refusal';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Locale } from '$lib/messages/locale';

export const RULE_KINDS = ['sources', 'fixed', 'percentage', 'weight', 'remainder'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A node as it stands in the form. */
export interface TypedNode {
	readonly id: string;
	readonly name: string;
	/** "" directly under the root. */
	readonly parentId: string;
	readonly kind: RuleKind;
	/** Amount, per cents or weight, as typed; unused by the other rules. */
	readonly value: string;
	/** "" for none. */
	readonly keyId: string;
	readonly sourceIds: readonly string[];
}

export type TypedProblem = ReadRefusal | 'required' | 'tooLong';

export interface ReadNode {
	readonly node: SplitNode;
	readonly errors: Readonly<Partial<Record<'name' | 'value', TypedProblem>>>;
}

export function typedNode(node: SplitNode, locale: Locale): TypedNode {
	return {
		id: node.id,
		name: node.name,
		parentId: node.parentId ?? '',
		kind: node.rule.kind,
		value: valueText(node.rule, locale),
		keyId: node.partnerKeyId ?? '',
		sourceIds: node.sourceIds ?? []
	};
}

/** What cannot be read keeps the rule that was there, so that the rest of the split still computes. */
export function readTypedNode(typed: TypedNode, was: SplitNode | null, locale: Locale): ReadNode {
	const name = typed.name.trim().replace(/\s+/g, ' ');
	const nameError = name === '' ? 'required' : name.length > 200 ? 'tooLong' : null;
	const rule = readRule(typed.kind, typed.value, locale);
	const noneLeft = was?.sourceIds?.length === 0 ? [] : null;
	return {
		node: {
			id: typed.id,
			parentId: typed.parentId === '' ? null : typed.parentId,
			name: nameError === null || was === null ? name : was.name,
			rule: rule.ok ? rule.value : (was?.rule ?? { kind: 'remainder' }),
			sourceIds: typed.sourceIds.length > 0 ? typed.sourceIds : noneLeft,
			partnerKeyId: typed.keyId === '' ? null : typed.keyId
		},
		errors: { ...(nameError && { name: nameError }), ...(!rule.ok && { value: rule.error }) }
	};
}

function readRule(kind: RuleKind, value: string, locale: Locale): Result<SplitRule, TypedProblem> {
	switch (kind) {
		case 'fixed': {
			const amount = readMoney(value, locale);
			if (!amount.ok) return asRequired(amount.error);
			return amount.value < 0n ? refuse('negative') : ok({ kind, amount: amount.value });
		}
		case 'percentage': {
			const percentage = readPercentage(value, locale);
			return percentage.ok ? ok({ kind, percentage: percentage.value }) : asRequired(percentage.error);
		}
		case 'weight': {
			const weight = readWeight(value, locale);
			return weight.ok ? ok({ kind, weight: weight.value }) : asRequired(weight.error);
		}
		case 'remainder':
		case 'sources':
			return ok({ kind });
	}
}

/** Zero or more, at most twelve digits behind the decimal sign, in its shortest form: "33.3333". */
export function readWeight(typed: string, locale: Locale): Result<string, ReadRefusal> {
	const read = readNumber(typed, locale, 'thousands');
	if (!read.ok) return read;
	const shortest = withoutTrailingZeros(read.value);
	if (shortest.startsWith('-')) return refuse('negative');
	if (!/^\d{1,15}(?:\.|$)/.test(shortest)) return refuse('tooLarge');
	return /^\d+(?:\.\d{1,12})?$/.test(shortest) ? ok(shortest) : refuse('tooManyDigits');
}

function asRequired(reason: ReadRefusal): Result<never, TypedProblem> {
	return refuse(reason === 'empty' ? 'required' : reason);
}

function valueText(rule: SplitRule, locale: Locale): string {
	switch (rule.kind) {
		case 'fixed':
			return formatMoneyFigure(rule.amount, locale);
		case 'percentage':
			return formatDecimal(rule.percentage, locale);
		case 'weight':
			return formatDecimal(rule.weight, locale);
		case 'remainder':
		case 'sources':
			return '';
	}
}

/** The nodes of a posted form, in its order. `sources` are named by ticks, so that several can be. */
export function typedNodesOf(
	data: FormData
): { readonly typed: TypedNode; readonly was: string; readonly revision: number }[] {
	const text = (field: string) => {
		const value = data.get(field);
		return typeof value === 'string' ? value : '';
	};
	return data.getAll('node').flatMap((entry) => {
		if (typeof entry !== 'string' || entry === '') return [];
		const kind = RULE_KINDS.find((known) => known === text(`rule.${entry}`)) ?? 'remainder';
		const typed: TypedNode = {
			id: entry,
			name: text(`name.${entry}`),
			parentId: text(`parent.${entry}`),
			kind,
			value: text(`value.${entry}`),
			keyId: text(`key.${entry}`),
			sourceIds: data.getAll(`source.${entry}`).filter((id): id is string => typeof id === 'string')
		};
		return [{ typed, was: text(`was.${entry}`), revision: Number(text(`revision.${entry}`)) || 0 }];
	});
}

/** What a node says, for comparing with what it was when the page was made. */
export function nodeText({ name, parentId, rule, sourceIds, partnerKeyId }: SplitNode): string {
	const value =
		'amount' in rule
			? String(rule.amount)
			: 'percentage' in rule
				? rule.percentage
				: 'weight' in rule
					? rule.weight
					: '';
	return JSON.stringify([name, parentId, rule.kind, value, sourceIds, partnerKeyId]);
}
