/**
 * One organisation in several partnerships, as one person sees it: places with equal names are one organisation, and places that
 * this person holds to be the same. Everything here was read in each partnership by itself.
 */
import type { ActualsFigures } from '../actuals/actuals';
import { sumOfRows } from '../actuals/actuals';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import { FULL_TIME_YEAR } from '../declaration/full-time-year';

/** What one organisation has in one partnership in one school year. */
export interface OrganisationPlace {
	readonly partnershipId: string;
	readonly partnershipName: string;
	readonly partnerId: string;
	readonly partnerName: string;
	/** The organisation this person holds it to be. */
	readonly sameAs: string | null;
	/** `null`: the partnership has no budget of this year. */
	readonly figures: ActualsFigures | null;
	readonly tariffs: readonly AgreedTariff[];
	readonly people: readonly PersonHours[];
}

export interface AgreedTariff {
	readonly roleName: string;
	/** `null`: none is agreed for hours that are. */
	readonly perHour: Cents | null;
}

/** Declared hours of one person in one partnership: what stands, drafts and returned lines apart. */
export interface PersonHours {
	readonly code: string;
	readonly name: string | null;
	readonly hoursPerYear: HourHundredths | null;
	readonly hours: HourHundredths;
}

export interface Organisation {
	readonly name: string;
	readonly places: readonly OrganisationPlace[];
	/** Over all its places. */
	readonly total: ActualsFigures;
	readonly tariffs: readonly RoleTariffs[];
	readonly people: readonly PersonAcross[];
}

export interface RoleTariffs {
	readonly roleName: string;
	/** In the order of the places; empty where nothing is agreed in this role, `null` for hours without a tariff. */
	readonly perPlace: readonly (readonly (Cents | null)[])[];
	/** Between the lowest and the highest; `null` with fewer than two partnerships that have one. */
	readonly spread: Cents | null;
}

export interface PersonAcross {
	readonly code: string;
	/** Each name it goes by, in the order of the places. */
	readonly names: readonly string[];
	readonly perPlace: readonly { readonly place: OrganisationPlace; readonly hours: HourHundredths }[];
	readonly hours: HourHundredths;
	/** The smallest number of hours that was given for this person, else a full-time year. */
	readonly year: HourHundredths;
	/** Hours above that year; `null` when there are none. */
	readonly above: HourHundredths | null;
}

/** In the order in which organisations are first named; places keep theirs. */
export function organisationsOf(places: readonly OrganisationPlace[]): readonly Organisation[] {
	const groups = new Map<string, OrganisationPlace[]>();
	for (const place of places) {
		const name = organisationName(place);
		groups.set(name, [...(groups.get(name) ?? []), place]);
	}
	return [...groups].map(([name, own]) => ({
		name,
		places: own,
		total: sumOfRows(own.flatMap(({ figures }) => figures ?? [])),
		tariffs: tariffsBeside(own),
		people: peopleAcross(own)
	}));
}

export function organisationName({ sameAs, partnerName }: Pick<OrganisationPlace, 'sameAs' | 'partnerName'>): string {
	return (sameAs ?? partnerName).trim();
}

/** Roles are the same when they are called the same. */
function tariffsBeside(places: readonly OrganisationPlace[]): readonly RoleTariffs[] {
	const roles = [...new Set(places.flatMap(({ tariffs }) => tariffs.map(({ roleName }) => roleName)))];
	return roles.map((roleName) => {
		const perPlace = places.map(({ tariffs }) => {
			const own = tariffs.filter((tariff) => tariff.roleName === roleName).map(({ perHour }) => perHour);
			return [...new Set(own)].sort((one, other) => ((one ?? -1n) < (other ?? -1n) ? -1 : 1));
		});
		return { roleName, perPlace, spread: spreadOf(perPlace) };
	});
}

function spreadOf(perPlace: readonly (readonly (Cents | null)[])[]): Cents | null {
	const known = perPlace.map((tariffs) => tariffs.filter((each) => each !== null)).filter(({ length }) => length > 0);
	if (known.length < 2) return null;
	const all = known.flat();
	const lowest = all.reduce((least, each) => (each < least ? each : least));
	const highest = all.reduce((most, each) => (each > most ? each : most));
	return (highest - lowest) as Cents;
}

/** Equal codes within one organisation are one person. Those above their year first, then by hours. */
function peopleAcross(places: readonly OrganisationPlace[]): readonly PersonAcross[] {
	const byCode = new Map<string, { readonly place: OrganisationPlace; readonly person: PersonHours }[]>();
	for (const place of places) {
		for (const person of place.people) {
			const code = person.code.trim();
			byCode.set(code, [...(byCode.get(code) ?? []), { place, person }]);
		}
	}
	const people = [...byCode].map(([code, own]): PersonAcross => {
		const hours = own.reduce((sum, { person }) => sum + person.hours, 0n) as HourHundredths;
		const given = own.flatMap(({ person }) => person.hoursPerYear ?? []);
		const year = given.length === 0 ? FULL_TIME_YEAR : given.reduce((least, each) => (each < least ? each : least));
		return {
			...{ code, hours, year },
			names: [...new Set(own.flatMap(({ person }) => person.name ?? []))],
			perPlace: own.map(({ place, person }) => ({ place, hours: person.hours })),
			above: hours > year ? ((hours - year) as HourHundredths) : null
		};
	});
	return people.sort(byWeight);
}

function byWeight(one: PersonAcross, other: PersonAcross): number {
	const [above, below] = [one.above ?? 0n, other.above ?? 0n];
	if (above !== below) return above > below ? -1 : 1;
	if (one.hours !== other.hours) return one.hours > other.hours ? -1 : 1;
	return one.code < other.code ? -1 : 1;
}
