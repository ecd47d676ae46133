/**
 * What has been declared before a line is added: running sums against which the findings hold it. Lines are added one by one, so
 * that the line that passes a limit is the one that says so. Returned lines and what is corrected away do not count.
 */
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import type { Declaration, DeclarationDetail } from './declaration';

export type LineToJudge = Declaration & Pick<DeclarationDetail, 'personId'>;

/** Sums of lines that are not there one by one: what other organisations declared on a budget line. */
export interface SumOnLine {
	readonly lineId: string;
	readonly amount: Cents;
}

export class DeclaredSoFar {
	private readonly sums = new Map<string, bigint>();
	private readonly same = new Map<string, string>();

	/** A line another kept sum already holds is not added again. */
	addSumsOnLines(sums: Iterable<SumOnLine>, potOfLine: (lineId: string) => string | null): void {
		for (const { lineId, amount } of sums) this.addOnLine(lineId, potOfLine(lineId), amount);
	}

	add(line: LineToJudge, potId: string | null): void {
		const { partnerId, roleId, area, lineId, personId, hours, price, inKind } = line;
		this.raise(keyOfPartner(partnerId), hours);
		this.raise(keyOfRole(partnerId, roleId, area), hours);
		if (lineId !== null) {
			this.raise(keyOfLine(partnerId, lineId), hours);
			// What is given in kind uses up no money.
			if (price !== null && !inKind) this.addOnLine(lineId, potId, price.amount);
		}
		if (personId === null) return;
		this.raise(keyOfPerson(personId), hours);
		if (isOneDay(line)) this.raise(keyOfDay(personId, line.from), hours);
		if (line.correctsId === null) this.same.set(keyOfSame(line), line.id);
	}

	ofPartner(partnerId: string): HourHundredths {
		return this.hours(keyOfPartner(partnerId));
	}
	ofRole({ partnerId, roleId, area }: LineToJudge): HourHundredths {
		return this.hours(keyOfRole(partnerId, roleId, area));
	}
	ofLine(partnerId: string, lineId: string): HourHundredths {
		return this.hours(keyOfLine(partnerId, lineId));
	}
	ofPerson(personId: string): HourHundredths {
		return this.hours(keyOfPerson(personId));
	}
	onDay(personId: string, day: string): HourHundredths {
		return this.hours(keyOfDay(personId, day));
	}
	paidFromLine(lineId: string): Cents {
		return (this.sums.get(keyOfMoney('line', lineId)) ?? 0n) as Cents;
	}
	paidFromPot(potId: string): Cents {
		return (this.sums.get(keyOfMoney('pot', potId)) ?? 0n) as Cents;
	}
	/** Id of a line of the same person, days, role and activity. */
	sameAs(line: LineToJudge): string | null {
		if (line.personId === null || line.correctsId !== null) return null;
		return this.same.get(keyOfSame(line)) ?? null;
	}

	private addOnLine(lineId: string, potId: string | null, amount: Cents): void {
		this.raise(keyOfMoney('line', lineId), amount);
		if (potId !== null) this.raise(keyOfMoney('pot', potId), amount);
	}
	private raise(key: string, by: bigint): void {
		this.sums.set(key, (this.sums.get(key) ?? 0n) + by);
	}
	private hours(key: string): HourHundredths {
		return (this.sums.get(key) ?? 0n) as HourHundredths;
	}
}

/** Ids hold no space. */
const keyOfPartner = (partnerId: string) => `partner ${partnerId}`;
const keyOfRole = (partnerId: string, roleId: string, area: string) => `role ${partnerId} ${roleId} ${area}`;
const keyOfLine = (partnerId: string, lineId: string) => `line ${partnerId} ${lineId}`;
const keyOfPerson = (personId: string) => `person ${personId}`;
const keyOfDay = (personId: string, day: string) => `day ${personId} ${day}`;
const keyOfMoney = (kind: 'line' | 'pot', id: string) => `money ${kind} ${id}`;

function keyOfSame({ personId, from, until, roleId, area, activity }: LineToJudge): string {
	return `${personId} ${from} ${until} ${roleId} ${area} ${activity.trim().toLowerCase()}`;
}

export function isOneDay({ from, until }: Pick<Declaration, 'from' | 'until'>): boolean {
	return daysIn({ from, until }) === 1;
}

export function daysIn({ from, until }: Pick<Declaration, 'from' | 'until'>): number {
	return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
