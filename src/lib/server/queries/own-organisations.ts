/**
 * What organisations somebody acts for have in one partnership and year, for the page over all partnerships. Read in that
 * partnership's own transaction, as that person: row-level security shows nothing of anybody else.
 */
import { sql } from 'kysely';
import type { AgreedTariff, OrganisationPlace, PersonHours } from '$lib/domain/across/organisations';
import { computeActuals } from '$lib/domain/actuals/actuals';
import { commitmentFigures } from '$lib/domain/declaration/commitment-figures';
import type { Day } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { schoolYearPeriod, toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import type { TenantTransaction } from '../db/tenancy';
import { listCommitments, listRounds } from './agreed-hours';
import { listDeclaredTotals } from './declared-totals';
import { listRoles, listTariffs } from './partnership-rows';
import { listSettings } from './year-rows';

export interface OwnOrganisations {
	readonly schoolYears: readonly SchoolYear[];
	readonly places: readonly OrganisationPlace[];
}

export interface OwnPlace {
	readonly partnershipId: string;
	readonly partnershipName: string;
	/** Organisations the person declares for there. */
	readonly partnerIds: readonly string[];
	readonly userId: string;
}

export async function findOwnOrganisations(
	trx: TenantTransaction,
	place: OwnPlace,
	schoolYear: SchoolYear,
	today: Day
): Promise<OwnOrganisations> {
	const { partnershipId, partnerIds } = place;
	const years = await trx
		.selectFrom('budget')
		.select('school_year')
		.where('partnership_id', '=', partnershipId)
		.orderBy('school_year')
		.execute();
	const partners = await trx
		.selectFrom('partner')
		.select(['id', 'name'])
		.where('partnership_id', '=', partnershipId)
		.where('id', 'in', partnerIds.length > 0 ? [...partnerIds] : [''])
		.orderBy('position')
		.execute();
	const ties = await listSameOrganisations(trx, place);
	const worked = await workOf(trx, place, schoolYear, today);
	return {
		schoolYears: years.map(({ school_year }) => toSchoolYear(school_year)),
		places: partners.map(({ id, name }) => ({
			...{ partnershipId, partnershipName: place.partnershipName, partnerId: id, partnerName: name },
			sameAs: ties.get(id) ?? null,
			...(worked?.(id) ?? { figures: null, tariffs: [], people: [] })
		}))
	};
}

type Worked = Pick<OrganisationPlace, 'figures' | 'tariffs' | 'people'>;

/** `null` without a budget of that year. */
async function workOf(
	trx: TenantTransaction,
	{ partnershipId, partnerIds }: OwnPlace,
	schoolYear: SchoolYear,
	today: Day
): Promise<((partnerId: string) => Worked) | null> {
	const [settings] = await listSettings(trx, partnershipId, schoolYear);
	if (!settings) return null;
	const isOwn = (row: { readonly partnerId: string }) => partnerIds.includes(row.partnerId);
	const all = (await listCommitments(trx, partnershipId, schoolYear)).map(({ value }) => value);
	const commitments = all.filter(isOwn);
	const tariffs = indexTariffs(await listTariffs(trx, partnershipId));
	const priced = commitmentFigures(commitments, tariffs, settings.value.pricingDay);
	const declared = (await listDeclaredTotals(trx, partnershipId, schoolYear)).filter(isOwn);
	const rounds = await listRounds(trx, partnershipId, schoolYear);
	const moreToCome = today < schoolYearPeriod(schoolYear).until || rounds.some(({ state }) => state === 'open');
	const roleNames = new Map((await listRoles(trx, partnershipId)).map(({ id, name }) => [id, name]));
	const people = await listPersonHours(trx, partnershipId, partnerIds, schoolYear);
	return (partnerId) => {
		const of = (row: { readonly partnerId: string }) => row.partnerId === partnerId;
		const agreed = commitments.map((each, index) => ({ ...each, amount: priced[index]?.price?.amount ?? null }));
		const own = commitments.flatMap((each, index): AgreedTariff[] =>
			of(each)
				? [
						{
							roleName: roleNames.get(each.roleId) ?? each.roleId,
							perHour: priced[index]?.price?.tariffPerHour ?? null
						}
					]
				: []
		);
		const facts = { lines: [], agreed: agreed.filter(of), declared: declared.filter(of), moreToCome };
		return { figures: computeActuals(facts).totalOf(), tariffs: own, people: people.get(partnerId) ?? [] };
	};
}

/** Of what stands: drafts and returned lines apart. */
async function listPersonHours(
	trx: TenantTransaction,
	partnershipId: string,
	partnerIds: readonly string[],
	schoolYear: SchoolYear
): Promise<ReadonlyMap<string, PersonHours[]>> {
	const { rows } = await sql<{
		partner_id: string;
		code: string;
		name: string | null;
		hours_per_year: string | null;
		hours: string;
	}>`
		select person.partner_id, person.code, person.name, person.hours_per_year::text, sum(declaration.hours)::text as hours
		from declaration
			join declaration_detail as detail
				on detail.partnership_id = declaration.partnership_id and detail.declaration_id = declaration.id
			join declared_person as person
				on person.partnership_id = detail.partnership_id and person.id = detail.person_id
		where declaration.partnership_id = ${partnershipId} and declaration.school_year = ${schoolYear}
			and declaration.partner_id = any(${[...partnerIds]}::text[])
			and declaration.state not in ('draft', 'returned')
		group by person.partner_id, person.code, person.name, person.hours_per_year
		order by person.partner_id, person.code`.execute(trx);
	const people = new Map<string, PersonHours[]>();
	for (const row of rows) {
		const person = {
			...{ code: row.code, name: row.name, hours: hours(row.hours) },
			hoursPerYear: row.hours_per_year === null ? null : hours(row.hours_per_year)
		};
		people.set(row.partner_id, [...(people.get(row.partner_id) ?? []), person]);
	}
	return people;
}

async function listSameOrganisations(
	trx: TenantTransaction,
	{ partnershipId, userId }: OwnPlace
): Promise<ReadonlyMap<string, string>> {
	const rows = await trx
		.selectFrom('same_organisation')
		.select(['partner_id', 'name'])
		.where('partnership_id', '=', partnershipId)
		.where('user_id', '=', userId)
		.execute();
	return new Map(rows.map((row) => [row.partner_id, row.name]));
}

export async function findPartnerName(
	trx: TenantTransaction,
	partnershipId: string,
	partnerId: string
): Promise<string | null> {
	const row = await trx
		.selectFrom('partner')
		.select('name')
		.where('partnership_id', '=', partnershipId)
		.where('id', '=', partnerId)
		.executeTakeFirst();
	return row?.name ?? null;
}

/** `null`: called by its own name again. */
export async function writeSameOrganisation(
	trx: TenantTransaction,
	key: { readonly partnershipId: string; readonly userId: string; readonly partnerId: string },
	name: string | null
): Promise<void> {
	const row = { partnership_id: key.partnershipId, user_id: key.userId, partner_id: key.partnerId };
	if (name === null) {
		await trx
			.deleteFrom('same_organisation')
			.where('partnership_id', '=', row.partnership_id)
			.where('user_id', '=', row.user_id)
			.where('partner_id', '=', row.partner_id)
			.execute();
		return;
	}
	await trx
		.insertInto('same_organisation')
		.values({ ...row, name })
		.onConflict((conflict) => conflict.columns(['partnership_id', 'user_id', 'partner_id']).doUpdateSet({ name }))
		.execute();
}
