/**
 * Says which scheme is in force when. On a day with a rule of the product that holds an amount, that rule applies; a scheme
 * the partnership entered applies where the product has none or only knows that it does not know. A chosen scheme goes before
 * both on the days it is in force. Add-ons are never looked up, only chosen.
 */
import { toDay, type Day } from '../shared/day';
import { periodContains } from '../shared/period';
import type { Scheme } from './scheme';

export interface Stretch {
	readonly from: Day;
	/** Exclusive. */
	readonly until: Day;
}

/** Days within one period of one scheme; `scheme: null` where none is known. */
export interface SchemeStretch extends Stretch {
	readonly scheme: Scheme | null;
}

export type SchemeLookup =
	| { readonly kind: 'inForce'; readonly scheme: Scheme }
	/** The nearest ones on either side of a day without a scheme; `null` where there is none. */
	| { readonly kind: 'notInForce'; readonly ended: Scheme | null; readonly notYet: Scheme | null };

export function findScheme(schemes: readonly Scheme[], day: Day, chosen: Scheme | null = null): SchemeLookup {
	const scheme = schemeOn(schemes, day, chosen);
	if (scheme) return { kind: 'inForce', scheme };
	const main = schemes.filter(({ role }) => role === 'main');
	const ended = main.filter(({ until }) => until <= day).sort((first, second) => compare(second.until, first.until));
	const notYet = main.filter(({ from }) => from > day).sort((first, second) => compare(first.from, second.from));
	return { kind: 'notInForce', ended: ended[0] ?? null, notYet: notYet[0] ?? null };
}

/** The whole of `period` in date order, cut where the scheme changes and where a next school or calendar year of it begins. */
export function schemesInForce(
	schemes: readonly Scheme[],
	period: Stretch,
	chosen: Scheme | null = null
): readonly SchemeStretch[] {
	const stretches: SchemeStretch[] = [];
	const cuts = cutDays(schemes, period, chosen);
	for (const [index, from] of cuts.entries()) {
		const until = cuts[index + 1] ?? period.until;
		const scheme = schemeOn(schemes, from, chosen);
		const last = stretches.at(-1);
		const goesOn = last && last.scheme === scheme && !beginsPeriod(scheme, from);
		if (goesOn) stretches[stretches.length - 1] = { from: last.from, until, scheme };
		else stretches.push({ from, until, scheme });
	}
	return stretches;
}

function schemeOn(schemes: readonly Scheme[], day: Day, chosen: Scheme | null): Scheme | null {
	if (chosen && periodContains(chosen, day)) return chosen;
	const inForce = schemes.filter((scheme) => scheme.role === 'main' && periodContains(scheme, day));
	const product = inForce.find(({ origin }) => origin === 'product') ?? null;
	const entered = inForce.find(({ origin }) => origin === 'entered') ?? null;
	return product && (product.rule.kind !== 'unknown' || !entered) ? product : entered;
}

/** Every day in the period on which something may change, the first day included. */
function cutDays(schemes: readonly Scheme[], { from, until }: Stretch, chosen: Scheme | null): readonly Day[] {
	const days = new Set<Day>([from]);
	for (const scheme of chosen ? [...schemes, chosen] : schemes) days.add(scheme.from).add(scheme.until);
	for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
		days.add(toDay(`${year}-01-01`)).add(toDay(`${year}-08-01`));
	}
	return [...days].filter((day) => from <= day && day < until).sort(compare);
}

function beginsPeriod(scheme: Scheme | null, day: Day): boolean {
	if (scheme?.periodBasis === 'calendarYear') return day.endsWith('-01-01');
	return scheme?.periodBasis === 'schoolYear' && day.endsWith('-08-01');
}

function compare(first: string, second: string): number {
	return first < second ? -1 : first > second ? 1 : 0;
}
