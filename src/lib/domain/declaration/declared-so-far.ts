/**
 * What has been declared before a line is added: running sums against which the findings hold it. Lines are added one by one, so
 * that the line that passes a limit is the one that says so. Returned lines and what is corrected away do not count.
 */
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import type { Declaration, DeclarationDetail } from './declaration';

/** What the findings look at; nobody is judged by why a line was returned. */
export type LineToJudge = Omit<Declaration, 'schoolYear' | 'roundId' | 'reason'> &
	Pick<DeclarationDetail, 'personId'> & {
		/** `null`: typed and not saved yet. */
		readonly roundId: string | null;
	};

/** Sums of lines that are not there one by one: what other organisations declared on a budget line. */
export interface SumOnLine {
	readonly lineId: string;
	readonly amount: Cents;
}

/** What was declared up to and with a line, as far as the findings ask: running sums, or sums that were read for that line. */
export interface DeclaredUpTo {
	readonly ofPartner: (line: LineToJudge) => HourHundredths;
	readonly ofRole: (line: LineToJudge) => HourHundredths;
	/** Of its budget line by its organisation. */
	readonly ofLine: (line: LineToJudge) => HourHundredths;
	readonly ofPerson: (line: LineToJudge) => HourHundredths;
	/** Of its person on its day. */
	readonly onDay: (line: LineToJudge) => HourHundredths;
	/** By everyone. */
	readonly paidFromLine: (line: LineToJudge) => Cents;
	readonly paidFromPot: (line: LineToJudge, potId: string) => Cents;
	/** Id of an earlier line of the same person, days, role and activity. */
	readonly sameAs: (line: LineToJudge) => string | null;
}

/** Hours of some work, and what of them is paid from its budget line. */
export interface WorkSum extends Pick<Declaration, 'partnerId' | 'roleId' | 'area' | 'lineId'> {
	readonly hours: HourHundredths;
	readonly paid: Cents;
}

export class DeclaredSoFar implements DeclaredUpTo {
	private readonly sums = new Map<string, bigint>();
	private readonly same = new Map<string, string>();

	/** What is known of earlier lines as sums only; what their people did is added beside it. */
	addWork({ partnerId, roleId, area, lineId, hours, paid }: WorkSum, potId: string | null): void {
		this.raise(keyOfPartner(partnerId), hours);
		this.raise(keyOfRole(partnerId, roleId, area), hours);
		if (lineId === null) return;
		this.raise(keyOfLine(partnerId, lineId), hours);
		this.addOnLine(lineId, potId, paid);
	}
	addOfPerson(personId: string, hours: HourHundredths): void {
		this.raise(keyOfPerson(personId), hours);
	}

	/** Its day, and what it could be the same as. */
	addDay(line: LineToJudge): void {
		const { personId, hours } = line;
		if (personId === null) return;
		if (isOneDay(line)) this.raise(keyOfDay(personId, line.from), hours);
		if (line.correctsId === null) this.same.set(keyOfSame(line), line.id);
	}

	/** A line another kept sum already holds is not added again. */
	addSumsOnLines(sums: Iterable<SumOnLine>, potOfLine: (lineId: string) => string | null): void {
		for (const { lineId, amount } of sums) this.addOnLine(lineId, potOfLine(lineId), amount);
	}

	/** What is claimed of a pot from lines that are not known one by one. */
	addOnPot(potId: string, amount: Cents): void {
		this.raise(keyOfMoney('pot', potId), amount);
	}

	add(line: LineToJudge, potId: string | null): void {
		// What is given in kind uses up no money.
		const paid = line.price !== null && !line.inKind ? line.price.amount : (0n as Cents);
		this.addWork({ ...line, paid }, potId);
		if (line.personId !== null) this.addOfPerson(line.personId, line.hours);
		this.addDay(line);
	}

	ofPartner({ partnerId }: LineToJudge): HourHundredths {
		return this.hours(keyOfPartner(partnerId));
	}
	ofRole({ partnerId, roleId, area }: LineToJudge): HourHundredths {
		return this.hours(keyOfRole(partnerId, roleId, area));
	}
	ofLine({ partnerId, lineId }: LineToJudge): HourHundredths {
		return this.hours(keyOfLine(partnerId, lineId ?? ''));
	}
	ofPerson({ personId }: LineToJudge): HourHundredths {
		return this.hours(keyOfPerson(personId ?? ''));
	}
	onDay({ personId, from }: LineToJudge): HourHundredths {
		return this.hours(keyOfDay(personId ?? '', from));
	}
	paidFromLine({ lineId }: LineToJudge): Cents {
		return (this.sums.get(keyOfMoney('line', lineId ?? '')) ?? 0n) as Cents;
	}
	paidFromPot(_line: LineToJudge, potId: string): Cents {
		return (this.sums.get(keyOfMoney('pot', potId)) ?? 0n) as Cents;
	}
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

/** The same for the same person, days, role and activity. */
export function keyOfSame({
	personId,
	from,
	until,
	roleId,
	area,
	activity
}: Pick<LineToJudge, 'personId' | 'from' | 'until' | 'roleId' | 'area' | 'activity'>): string {
	return `${personId} ${from} ${until} ${roleId} ${area} ${activity.trim().toLowerCase()}`;
}

export function isOneDay({ from, until }: Pick<Declaration, 'from' | 'until'>): boolean {
	return daysIn({ from, until }) === 1;
}

export function daysIn({ from, until }: Pick<Declaration, 'from' | 'until'>): number {
	const within = from.slice(0, 8) === until.slice(0, 8);
	if (within) return Number(until.slice(8)) - Number(from.slice(8));
	return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
