/** Statements of a settlement for tests, with as much in them as asked for. */
import { sumCents, money, lineAmount, type Cents } from '$lib/domain/shared/money';
import { hours } from '$lib/domain/shared/hours';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { SettlementStatement, StatementEntry } from '$lib/domain/settlement/statement';

export function entryOf(given: Partial<StatementEntry> = {}): StatementEntry {
	const [worked, tariff] = [given.hours ?? hours('12.50'), given.tariffPerHour ?? money('54.00')];
	return {
		kind: 'declared',
		recordId: 'uren-1',
		description: 'Werkplekbegeleiding',
		from: toDay('2026-10-05'),
		until: toDay('2026-10-06'),
		area: 'opleiden',
		roleName: 'Schoolopleider',
		hours: worked,
		tariffPerHour: tariff,
		amount: lineAmount(worked, tariff),
		...given
	};
}

/** An entry that is an amount and nothing else. */
export function amountOf(kind: StatementEntry['kind'], amount: string, given: Partial<StatementEntry> = {}) {
	const plain = { roleName: null, area: null, hours: null, tariffPerHour: null };
	return entryOf({ kind, description: 'Voorschot oktober', ...given, ...plain, amount: money(amount) });
}

export function statementOf(
	entries: readonly StatementEntry[],
	given: Partial<SettlementStatement> = {}
): SettlementStatement {
	return {
		partnershipName: 'Opleidingsschool Waterrijk',
		schoolYear: toSchoolYear('2026-2027'),
		roundName: 'Najaar',
		settledOn: toDay('2027-01-15'),
		partner: { id: 'school', name: 'Scholengroep Veenland' },
		leadPartner: { id: 'penvoerder', name: 'Stichting Meerkant' },
		entries,
		net: sumCents(entries.map(({ amount }) => amount)),
		...given
	};
}

/** Of one partner, with this net figure. */
export function netOf(partnerId: string, net: string): SettlementStatement {
	const partner = { id: partnerId, name: `Partner ${partnerId}` };
	return statementOf([amountOf('declared', net)], { partner, net: money(net) as Cents });
}
