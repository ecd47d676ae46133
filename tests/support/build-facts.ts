/** Small whole facts for tests: each builder gives a sound value, a test names only what it is about. */
import type { AllocationKey } from '$lib/domain/allocation/allocation-key';
import type { SplitNode, SplitRule } from '$lib/domain/allocation/split-node';
import type { BudgetFacts, BudgetSettings } from '$lib/domain/budget/budget-facts';
import type { BudgetLine, LineCost } from '$lib/domain/budget/budget-line';
import type { FundingSource } from '$lib/domain/coverage/funding-source';
import type { Partner } from '$lib/domain/partnership/partner';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Role, Tariff } from '$lib/domain/tariff/tariff';

export function aPartner(id: string, changes: Partial<Partner> = {}): Partner {
	return {
		id,
		kind: 'schoolBoard',
		parentId: null,
		name: `Partner ${id}`,
		shortName: id,
		identifier: null,
		aspirant: false,
		memberFrom: toDay('2015-08-01'),
		memberUntil: null,
		leadPartner: false,
		mandatedRepresentative: null,
		...changes
	};
}

export function aRole(id: string): Role {
	return { id, name: id, aliases: [] };
}

export function aTariff(id: string, amount: string, changes: Partial<Tariff> = {}): Tariff {
	return {
		id,
		partnerId: null,
		roleId: 'schoolopleider',
		area: null,
		amountPerHour: money(amount),
		validFrom: toDay('2026-08-01'),
		validUntil: null,
		agreedIn: null,
		...changes
	};
}

export function aKey(
	id: string,
	weights: Readonly<Record<string, string>>,
	changes: Partial<AllocationKey> = {}
): AllocationKey {
	const bases = Object.entries(weights).map(([partnerId, weight]) => ({ partnerId, weight }));
	return { id, name: id, kind: 'students', referenceDay: toDay('2025-10-01'), bases, ...changes };
}

export function aSource(
	id: string,
	amount: string | FundingSource['amount'],
	changes: Partial<FundingSource> = {}
): FundingSource {
	return {
		id,
		name: `Source ${id}`,
		giverPartnerId: null,
		amount: typeof amount === 'string' ? { kind: 'entered', amount: money(amount) } : amount,
		areas: ['opleiden', 'professionaliseren', 'onderzoeken'],
		areasLimitedBy: 'agreement',
		certainty: 'granted',
		duration: { kind: 'structural' },
		inKind: false,
		regularFunding: 'no',
		note: null,
		...changes
	};
}

export function aNode(id: string, rule: SplitRule | string, changes: Partial<SplitNode> = {}): SplitNode {
	return {
		id,
		parentId: null,
		name: `Node ${id}`,
		rule: typeof rule === 'string' ? ruleFromText(rule) : rule,
		sourceIds: null,
		partnerKeyId: null,
		...changes
	};
}

/** "40 %", "weight 2", "rest", "sources", or an amount such as "1000.00". */
function ruleFromText(text: string): SplitRule {
	if (text === 'rest') return { kind: 'remainder' };
	if (text === 'sources') return { kind: 'sources' };
	if (text.startsWith('weight ')) return { kind: 'weight', weight: text.slice('weight '.length) };
	if (text.endsWith(' %')) return { kind: 'percentage', percentage: text.slice(0, -2) };
	return { kind: 'fixed', amount: money(text) };
}

export function aLine(id: string, cost: LineCost | string, changes: Partial<BudgetLine> = {}): BudgetLine {
	return {
		id,
		area: 'opleiden',
		activity: `Activity ${id}`,
		roleId: 'schoolopleider',
		partnerId: 'bestuur-a',
		cost: typeof cost === 'string' ? costFromText(cost) : cost,
		pricingDay: null,
		potId: null,
		note: null,
		previousLineId: null,
		...changes
	};
}

/** "12.50 h", "open", or an amount such as "1000.00". */
function costFromText(text: string): LineCost {
	if (text === 'open') return { kind: 'open' };
	if (text.endsWith(' h')) return { kind: 'hours', hours: hours(text.slice(0, -2)) };
	return { kind: 'lumpSum', amount: money(text) };
}

export const SETTINGS: BudgetSettings = {
	referenceYear: toSchoolYear('2025-2026'),
	schemeId: null,
	recipient: 'recognised',
	twelfthsInFirstCalendarYear: 5,
	twelfthsReason: null,
	pricingDay: toDay('2026-08-01'),
	sharedKey: { opleiden: '1', professionaliseren: '1', onderzoeken: '1' },
	sharedKeyReason: null,
	gapCarriers: {
		opleiden: { kind: 'performer' },
		professionaliseren: { kind: 'performer' },
		onderzoeken: { kind: 'performer' }
	}
};

export function someFacts(changes: Partial<BudgetFacts> = {}): BudgetFacts {
	return {
		schoolYear: toSchoolYear('2026-2027'),
		settings: SETTINGS,
		partners: [aPartner('bestuur-a', { leadPartner: true }), aPartner('bestuur-b')],
		roles: [aRole('schoolopleider')],
		studentCounts: [],
		partnerMeasures: [],
		awards: [],
		tariffs: [],
		keys: [],
		sources: [],
		split: [],
		lines: [],
		schemes: [],
		...changes
	};
}
