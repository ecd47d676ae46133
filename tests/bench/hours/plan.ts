/**
 * Who works, on what, for how much: everything a generated year of declared hours rests on. The same seed and size give the same
 * plan. Weights are 1/(k+2), so that a few partners, roles and activities have most of the work (yardsticks, section 3).
 */
import type { LineArea } from '../../../src/lib/domain/shared/area';
import { seededRandom } from '../../support/seeded-random';
import type { HoursSize } from './sizes';

export const LATEST_YEAR = 2026;
/** The kinds of work, each in one area of the budget. */
export const ACTIVITIES: readonly { readonly name: string; readonly area: LineArea }[] = [
	{ name: 'Begeleiden op de werkplek', area: 'opleiden' },
	{ name: 'Lesbezoek en nabespreking', area: 'opleiden' },
	{ name: 'Professionaliseren van opleiders', area: 'professionaliseren' },
	{ name: 'Intervisie', area: 'opleiden' },
	{ name: 'Afstemmen met het instituut', area: 'shared' },
	{ name: 'Praktijkonderzoek', area: 'onderzoeken' },
	{ name: 'Beoordelen', area: 'opleiden' },
	{ name: 'Scholing werkplekbegeleiders', area: 'professionaliseren' },
	{ name: 'Kwaliteitszorg', area: 'shared' },
	{ name: 'Themabijeenkomst', area: 'opleiden' },
	{ name: 'Leergemeenschap', area: 'onderzoeken' },
	{ name: 'Startende leraren', area: 'professionaliseren' }
];

export interface PlannedPerson {
	readonly id: string;
	readonly partner: number;
}

/** Agreed hours of one partner in one role for one activity, in hundredths. */
export interface PlannedCommitment {
	readonly partner: number;
	readonly role: number;
	readonly activity: number;
	readonly hours: number;
}

export interface HoursPlan {
	readonly size: HoursSize;
	readonly seed: number;
	readonly partnerIds: readonly string[];
	readonly roleIds: readonly string[];
	readonly people: readonly PlannedPerson[];
	readonly peopleOf: readonly (readonly string[])[];
	readonly commitments: readonly PlannedCommitment[];
	readonly partnerPick: Pick;
	readonly rolePick: Pick;
	readonly activityPick: Pick;
}

/** A place in a list of weights, for a number from 0 to 1. */
export type Pick = (at: number) => number;

const LEAST_HOURS = 800;
/** A line has 2.8 hours on average, give or take 2.4. */
const MEAN_HOURS = 280;
const SPREAD_OF_HOURS = 240;
/** Agreements that the work will pass. */
const TOO_FEW = 0.03;

export function hoursPlan(seed: number, size: HoursSize): HoursPlan {
	const random = seededRandom(seed);
	const numbered = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word}-${index}`);
	const partnerIds = numbered('partner', size.partners);
	const roleIds = numbered('rol', size.roles);
	const partnerPick = pickOf(size.partners);
	const people = Array.from({ length: size.people }, (_, index) => ({
		id: `persoon-${index}`,
		partner: index < size.partners ? index : partnerPick(random.whole(0, 1_000_000) / 1_000_001)
	}));
	return {
		...{ size, seed, partnerIds, roleIds, people, partnerPick },
		peopleOf: partnerIds.map((_, partner) => people.flatMap((person) => (person.partner === partner ? person.id : []))),
		commitments: commitmentsOf(size, () => random.chance(TOO_FEW)),
		rolePick: pickOf(size.roles),
		activityPick: pickOf(ACTIVITIES.length)
	};
}

function commitmentsOf({ partners, roles, lines }: HoursSize, tooFew: () => boolean): PlannedCommitment[] {
	const [byPartner, byRole, byActivity] = [weights(partners), weights(roles), weights(ACTIVITIES.length)];
	return byPartner.flatMap((ofPartner, partner) =>
		byRole.flatMap((ofRole, role) =>
			byActivity.map((ofActivity, activity) => {
				const count = lines * ofPartner * ofRole * ofActivity;
				const room = 4 * SPREAD_OF_HOURS * Math.sqrt(count) + LEAST_HOURS;
				const wanted = count * MEAN_HOURS + (tooFew() ? -count * MEAN_HOURS * 0.3 : room);
				return { partner, role, activity, hours: 25 * Math.ceil(wanted / 25) };
			})
		)
	);
}

export function weights(count: number): readonly number[] {
	const plain = Array.from({ length: count }, (_, index) => 1 / (index + 2));
	const sum = plain.reduce((total, each) => total + each, 0);
	return plain.map((each) => each / sum);
}

export function pickOf(count: number): Pick {
	return pickBy(weights(count));
}

export function pickBy(shares: readonly number[]): Pick {
	let sum = 0;
	const ends = shares.map((share) => (sum += share));
	return (at) => {
		const place = ends.findIndex((end) => at * sum < end);
		return place === -1 ? shares.length - 1 : place;
	};
}

/** The budget line of an activity in a role. */
export const lineIdOf = (activity: number, role: number) => `regel-${activity}-${role}`;
export const roundIdOf = (year: number, quarter: number) => `ronde-${year}-${quarter}`;
export const yearName = (year: number) => `${year}-${year + 1}`;

/** Cents per hour: more by role, 2.5 per cent a year, and 1.25 per cent more from 1 January. */
export function tariffOf(role: number, year: number, half: 0 | 1): number {
	const base = 4500 + 650 * role;
	return Math.round(base * 1.025 ** (year - LATEST_YEAR) * (half === 1 ? 1.0125 : 1));
}
export const tariffIdOf = (role: number, year: number, half: 0 | 1) => `tarief-${role}-${year}-${half}`;
