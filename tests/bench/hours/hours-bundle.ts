/** Everything around the declared lines of a generated partnership, as a bundle to be imported like any other. */
import type { BundleJson } from '../../../src/lib/bundle/bundle-schema';
import {
	ACTIVITIES,
	LATEST_YEAR,
	lineIdOf,
	roundIdOf,
	tariffIdOf,
	tariffOf,
	weights,
	yearName,
	type HoursPlan
} from './plan';

const MEAN_HOURS = 2.8;
const QUARTERS = [
	['08-01', '11-01'],
	['11-01', '02-01'],
	['02-01', '05-01'],
	['05-01', '08-01']
] as const;
const PERFORMER = { kind: 'performer' };
const AREAS = ['opleiden', 'professionaliseren', 'onderzoeken', 'shared'] as const;

/** As text: the domain types inside a bundle are those of its own schema. */
export function hoursBundle(plan: HoursPlan, partnershipId: string): string {
	const { size, partnerIds, roleIds } = plan;
	const years = Array.from({ length: size.years }, (_, index) => LATEST_YEAR - size.years + 1 + index);
	const bundle = {
		...{ format: 'opleidingsschool-bundle', version: 1, leftOut: [] },
		partnership: { id: partnershipId, name: `Opleidingsschool ${partnershipId}`, kind: 'recognised', notice: null },
		partners: partnerIds.map((id, index) => partnerOf(plan, id, index)),
		roles: roleIds.map((id, index) => ({ id, name: `Rol ${index + 1}`, aliases: [] })),
		...{ studentCounts: [], partnerMeasures: [], awards: [], wageCosts: [], enteredSchemes: [], versions: [] },
		tariffs: years.flatMap((year) => roleIds.flatMap((roleId, role) => tariffsOf(roleId, role, year))),
		years: years.map((year) => budgetOf(plan, year)),
		commitments: years.flatMap((year) => commitmentsOf(plan, year)),
		rounds: years.flatMap((year) => QUARTERS.map((days, quarter) => roundOf(year, quarter, days))),
		...{ checkers: [], findingRules: [], declarations: [], disputes: [] },
		declaredPeople: plan.people.map(({ id, partner }) => ({
			...{ id, partnerId: partnerIds[partner], code: id.toUpperCase(), name: null, hoursPerYear: null, erasedOn: null }
		}))
	};
	return JSON.stringify(bundle satisfies Partial<Record<keyof BundleJson, unknown>>);
}

/** A board, an institute, schools of the board, and sites of the schools. */
function partnerOf({ size, partnerIds }: HoursPlan, id: string, index: number) {
	const schools = size.partners - size.sites - 2;
	const kind = index === 0 ? 'schoolBoard' : index === 1 ? 'institute' : index < 2 + schools ? 'school' : 'site';
	const parent = kind === 'school' ? 0 : kind === 'site' ? 2 + (index % schools) : null;
	return {
		...{
			id,
			kind,
			parentId: parent === null ? null : partnerIds[parent],
			name: `Partner ${index}`,
			shortName: `P${index}`
		},
		...{ identifier: null, aspirant: false, memberFrom: '2010-08-01', memberUntil: null, leadPartner: index === 0 },
		mandatedRepresentative: null
	};
}

function tariffsOf(roleId: string, role: number, year: number) {
	return ([0, 1] as const).map((half) => ({
		...{ id: tariffIdOf(role, year, half), partnerId: null, roleId, area: null },
		amountPerHour: (tariffOf(role, year, half) / 100).toFixed(2),
		validFrom: half === 0 ? `${year}-08-01` : `${year + 1}-01-01`,
		validUntil: half === 0 ? `${year + 1}-01-01` : `${year + 1}-08-01`,
		agreedIn: null
	}));
}

function budgetOf({ size, roleIds }: HoursPlan, year: number) {
	const [byRole, byActivity] = [weights(size.roles), weights(ACTIVITIES.length)];
	const hoursOf = (activity: number, role: number) =>
		size.lines * (byActivity[activity] ?? 0) * (byRole[role] ?? 0) * MEAN_HOURS * 1.15;
	const cost = (area: string) =>
		ACTIVITIES.reduce((sum, { area: its }, activity) => {
			if (its !== area) return sum;
			return roleIds.reduce((part, _, role) => part + (hoursOf(activity, role) * tariffOf(role, year, 1)) / 100, sum);
		}, 0);
	const total = AREAS.reduce((sum, area) => sum + cost(area), 0);
	return {
		schoolYear: yearName(year),
		settings: {
			...{ referenceYear: yearName(year - 1), schemeId: null, recipient: 'recognised', twelfthsInFirstCalendarYear: 5 },
			...{ twelfthsReason: null, pricingDay: `${year + 1}-01-01`, sharedKeyReason: null },
			sharedKey: { opleiden: '60', professionaliseren: '25', onderzoeken: '15' },
			gapCarriers: { opleiden: PERFORMER, professionaliseren: PERFORMER, onderzoeken: PERFORMER }
		},
		keys: [],
		sources: [
			{
				...{
					id: 'bron',
					name: 'Subsidie',
					giverPartnerId: null,
					amount: { kind: 'entered', amount: total.toFixed(2) }
				},
				...{ areas: AREAS.slice(0, 3), areasLimitedBy: 'agreement', certainty: 'granted' },
				...{ duration: { kind: 'structural' }, inKind: false, regularFunding: 'no', note: null }
			}
		],
		split: AREAS.map((area) => ({
			...{ id: `pot-${area}`, parentId: null, name: `Pot ${area}`, sourceIds: null, partnerKeyId: null },
			rule: { kind: 'fixed', amount: (Math.floor(cost(area)) - 1).toFixed(2) }
		})),
		lines: ACTIVITIES.flatMap(({ name, area }, activity) =>
			roleIds.map((roleId, role) => ({
				...{ id: lineIdOf(activity, role), area, activity: name, roleId, partnerId: null },
				cost: { kind: 'hours', hours: hoursOf(activity, role).toFixed(2) },
				...{ pricingDay: null, potId: `pot-${area}`, note: null, previousLineId: null }
			}))
		)
	};
}

function commitmentsOf({ commitments, partnerIds, roleIds }: HoursPlan, year: number) {
	return commitments.map(({ partner, role, activity, hours }) => ({
		...{ schoolYear: yearName(year), id: `inzet-${partner}-${role}-${activity}`, partnerId: partnerIds[partner] },
		...{ roleId: roleIds[role], area: ACTIVITIES[activity]?.area, activity: ACTIVITIES[activity]?.name },
		...{ hours: (hours / 100).toFixed(2), lineId: lineIdOf(activity, role), note: null }
	}));
}

/** Open, and for long: the measurements write in them. */
function roundOf(year: number, quarter: number, [from, until]: readonly [string, string]) {
	const inYear = (day: string) => `${day < '08-01' ? year + 1 : year}-${day}`;
	const end = until === '08-01' ? `${year + 1}-08-01` : inYear(until);
	return {
		...{ schoolYear: yearName(year), id: roundIdOf(year, quarter), name: `Kwartaal ${quarter + 1} van ${year}` },
		...{ from: inYear(from), until: end, submitBy: '2099-07-31', graceDays: 0, state: 'open', reopenedBecause: null }
	};
}
