/** A scheme as JSON for bundles and frozen versions: the inverse of `parseScheme`, always in the same order of fields. */
import { moneyText, type Cents } from '../shared/money';
import type { BothLanguages, Known, Scheme, SchemeRule } from './scheme';

/** The same shape with every amount as a decimal string. */
type Written<T> = T extends bigint
	? string
	: T extends string | number | null
		? T
		: T extends readonly (infer Item)[]
			? readonly Written<Item>[]
			: { readonly [K in keyof T]: Written<T[K]> };
export type SchemeJson = Written<Scheme>;

export function encodeScheme(scheme: Scheme): SchemeJson {
	return {
		id: scheme.id,
		title: scheme.title,
		role: scheme.role,
		from: scheme.from,
		until: scheme.until,
		periodBasis: scheme.periodBasis,
		rule: encodeRule(scheme.rule),
		allowedAreas: scheme.allowedAreas && known(scheme.allowedAreas, [...scheme.allowedAreas.value]),
		minimumStudents: scheme.minimumStudents && {
			...known(scheme.minimumStudents, scheme.minimumStudents.value),
			scope: scheme.minimumStudents.scope
		},
		ceiling: scheme.ceiling && {
			...known(scheme.ceiling, moneyText(scheme.ceiling.value)),
			covers: bothLanguages(scheme.ceiling.covers)
		},
		overCeiling: scheme.overCeiling && bothLanguages(scheme.overCeiling),
		countBasis: scheme.countBasis && bothLanguages(scheme.countBasis),
		countedIn: scheme.countedIn,
		countDeadline: scheme.countDeadline && bothLanguages(scheme.countDeadline),
		instalments: scheme.instalments.map(({ month, sharePercentage }) => ({ month, sharePercentage })),
		aspirants: {
			years1and2: scheme.aspirants.years1and2 && knownAmount(scheme.aspirants.years1and2),
			years3and4: scheme.aspirants.years3and4
		},
		remarks: scheme.remarks.map(bothLanguages),
		sources: scheme.sources.map(({ id, title, url, confirmedOn }) => ({ id, title, url, confirmedOn })),
		confidence: scheme.confidence,
		origin: scheme.origin,
		recipient: scheme.recipient
	};
}

function encodeRule(rule: SchemeRule): Written<SchemeRule> {
	switch (rule.kind) {
		case 'brackets': {
			const brackets = rule.brackets.map(({ fromStudents, toStudents, amount }) => ({
				fromStudents,
				toStudents,
				amount: moneyText(amount)
			}));
			return { kind: rule.kind, brackets, confidence: rule.confidence, sourceId: rule.sourceId };
		}
		case 'perStudent': {
			const { kind, fixedAmount, amountPerStudent } = rule;
			return { kind, fixedAmount: knownAmount(fixedAmount), amountPerStudent: knownAmount(amountPerStudent) };
		}
		case 'fixedYearly':
			return { kind: rule.kind, amountPerYear: knownAmount(rule.amountPerYear) };
		case 'unknown':
			return { kind: rule.kind, missing: [...rule.missing] };
	}
}

function known<T>({ confidence, sourceId }: Known<unknown>, value: T) {
	return { value, confidence, sourceId };
}

function knownAmount(parameter: Known<Cents>): Written<Known<Cents>> {
	return known(parameter, moneyText(parameter.value));
}

function bothLanguages({ nl, en }: BothLanguages) {
	return { nl, en };
}
