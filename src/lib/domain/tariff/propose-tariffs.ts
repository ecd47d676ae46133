/**
 * What a proposal of tariffs starts from, how it compares with last year, and what adopting it does to the tariffs there are
 * (model section 6). Pure; whoever adopts writes what comes out.
 */
import { addDays } from '../shared/day';
import { divideRounded, scaledFromText } from '../shared/scaled';
import { subtractCents, sumCents, toCents, type Cents } from '../shared/money';
import { periodContains } from '../shared/period';
import { percentageChange, type Ratio } from '../shared/ratio';
import { refuse, ok, type Result } from '../shared/result';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';
import { invariant } from '../shared/invariant';
import type { Tariff } from './tariff';
import type { ProposedTariff } from './tariff-proposal';
import { findOverlaps } from './tariff-overlaps';
import { scopeKey } from './tariff-scope';

/** The tariffs that hold on the last day before the year, in list order. */
export function tariffsBefore(tariffs: readonly Tariff[], year: SchoolYear): Tariff[] {
	const day = addDays(schoolYearPeriod(year).from, -1);
	return tariffs.filter(({ validFrom, validUntil }) => periodContains({ from: validFrom, until: validUntil }, day));
}

/** Raised by so many per cent ("2.5"), to the cent, half away from zero. */
export function raisedBy(amount: Cents, percentage: string): Cents {
	const raise = scaledFromText(percentage, PERCENTAGE_DIGITS);
	invariant(raise !== null, 'a percentage is a decimal of few digits');
	return toCents(divideRounded(amount * (WHOLE + raise), WHOLE));
}

export const PERCENTAGE_DIGITS = 6;
/** A hundred per cent, in the smallest unit of a percentage. */
const WHOLE = 100_000_000n;

export interface ProposedRow {
	/** `null`: this tariff of last year is not proposed again. */
	readonly proposed: ProposedTariff | null;
	/** Last year's tariff of exactly this scope. */
	readonly previous: Tariff | null;
	/** proposed − previous; `null` unless both are there. */
	readonly difference: Cents | null;
	readonly change: Ratio;
}

/** Proposed rows in their order, then what held last year and is not proposed. */
export function proposedRows(
	proposed: readonly ProposedTariff[],
	tariffs: readonly Tariff[],
	year: SchoolYear
): ProposedRow[] {
	const before = tariffsBefore(tariffs, year);
	const previous = new Map(before.map((tariff) => [scopeKey(tariff), tariff]));
	const taken = new Set(proposed.map(scopeKey));
	return [
		...proposed.map((row) => compared(row, previous.get(scopeKey(row)) ?? null)),
		...before.filter((tariff) => !taken.has(scopeKey(tariff))).map((tariff) => compared(null, tariff))
	];
}

function compared(proposed: ProposedTariff | null, previous: Tariff | null): ProposedRow {
	const [was, is] = [previous?.amountPerHour ?? null, proposed?.amountPerHour ?? null];
	const difference = was === null || is === null ? null : subtractCents(is, was);
	return { proposed, previous, difference, change: percentageChange(was, is) };
}

/** Over the tariffs that are in both years, each counted once: no hours are weighed in. */
export function averageChange(rows: readonly ProposedRow[]): Ratio {
	const both = rows.filter(({ difference }) => difference !== null);
	const was = sumCents(both.flatMap(({ previous }) => previous?.amountPerHour ?? []));
	const is = sumCents(both.flatMap(({ proposed }) => proposed?.amountPerHour ?? []));
	return percentageChange(was, is);
}

/** The proposed rows as tariffs of that year, for comparing partners with each other. */
export function asTariffs(proposed: readonly ProposedTariff[], year: SchoolYear): Tariff[] {
	const { from, until } = schoolYearPeriod(year);
	return proposed.map(({ id, partnerId, roleId, area, amountPerHour }) => ({
		...{ id, partnerId, roleId, area, amountPerHour, validFrom: from, validUntil: until, agreedIn: null }
	}));
}

export interface Adoption {
	/** All tariffs as they are afterwards. */
	readonly tariffs: readonly Tariff[];
	readonly rows: readonly ProposedTariff[];
}

/** A tariff that was agreed for days of that year already. */
export interface AdoptionConflict {
	readonly row: ProposedTariff;
	readonly other: Tariff;
}

/**
 * Each row becomes a tariff of that school year. A tariff without an agreed end ends where the new one begins; any other that
 * holds on one of its days is a conflict, and then nothing is adopted.
 */
export function adoptProposal(
	rows: readonly ProposedTariff[],
	tariffs: readonly Tariff[],
	year: SchoolYear,
	{ newId, agreedIn }: { readonly newId: () => string; readonly agreedIn: string | null }
): Result<Adoption, readonly AdoptionConflict[]> {
	const { from } = schoolYearPeriod(year);
	const conflicts: AdoptionConflict[] = [];
	const ended = new Map<string, Tariff>();
	const made: Tariff[] = [];
	const adopted = rows.map((row) => {
		const [tariff] = asTariffs([{ ...row, id: newId() }], year);
		invariant(tariff !== undefined, 'a row becomes one tariff');
		const others = tariffs.filter((other) => findOverlaps([tariff, other]).length > 0);
		const openEnded = others.find((other) => other.validUntil === null && other.validFrom < from) ?? null;
		for (const other of others) if (other !== openEnded) conflicts.push({ row, other });
		if (openEnded) ended.set(openEnded.id, { ...openEnded, validUntil: from });
		made.push({ ...tariff, agreedIn });
		return { ...row, tariffId: tariff.id, endedTariffId: openEnded?.id ?? null };
	});
	if (conflicts.length > 0) return refuse(conflicts);
	return ok({ tariffs: [...tariffs.map((tariff) => ended.get(tariff.id) ?? tariff), ...made], rows: adopted });
}

/**
 * Takes an adoption back: its tariffs go, and what ended because of it goes on. Refused when somebody changed one of them since,
 * or agreed something after it: the ids of the rows.
 */
export function undoAdoption(
	rows: readonly ProposedTariff[],
	tariffs: readonly Tariff[],
	year: SchoolYear
): Result<Adoption, readonly string[]> {
	const { from, until } = schoolYearPeriod(year);
	const byId = new Map(tariffs.map((tariff) => [tariff.id, tariff]));
	const changed = rows.filter(({ tariffId, endedTariffId, amountPerHour }) => {
		const tariff = byId.get(tariffId ?? '');
		const ended = endedTariffId === null ? null : byId.get(endedTariffId);
		const same = tariff?.amountPerHour === amountPerHour && tariff.validFrom === from && tariff.validUntil === until;
		return !same || (ended !== null && ended?.validUntil !== from);
	});
	if (changed.length > 0) return refuse(changed.map(({ id }) => id));
	const gone = new Set(rows.map(({ tariffId }) => tariffId));
	const reopened = new Set(rows.map(({ endedTariffId }) => endedTariffId));
	const after = tariffs
		.filter(({ id }) => !gone.has(id))
		.map((tariff) => (reopened.has(tariff.id) ? { ...tariff, validUntil: null } : tariff));
	const later = rows.filter(({ endedTariffId }) =>
		after.some((tariff) => tariff.id === endedTariffId && overlapsAnother(tariff, after))
	);
	if (later.length > 0) return refuse(later.map(({ id }) => id));
	return ok({ tariffs: after, rows: rows.map((row) => ({ ...row, tariffId: null, endedTariffId: null })) });
}

function overlapsAnother(tariff: Tariff, all: readonly Tariff[]): boolean {
	return all.some((other) => other.id !== tariff.id && findOverlaps([tariff, other]).length > 0);
}
