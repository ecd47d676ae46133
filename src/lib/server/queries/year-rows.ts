/** Settings, sources and lines of the budget of one school year (or of all), as domain values in the order people gave them. */
import type { Selectable } from 'kysely';
import type { BudgetSettings, GapCarrier } from '$lib/domain/budget/budget-facts';
import type { BudgetLine, LineCost } from '$lib/domain/budget/budget-line';
import {
	CERTAINTIES,
	REGULAR_FUNDING_ANSWERS,
	type FundingSource,
	type SourceAmount
} from '$lib/domain/coverage/funding-source';
import { AREAS, LINE_AREAS, type Area } from '$lib/domain/shared/area';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { invariant } from '$lib/domain/shared/invariant';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import type { BudgetLineTable, BudgetTable, FundingSourceTable } from '../db/tables/budget-tables';
import type { TenantReader } from '../db/tenancy';
import { inOrderOfYear, ofYear, withYear, type OfYear } from './of-year';
import { dayOrNull, wordOf, type Tenant } from './partnership-rows';

export const RECIPIENTS = ['recognised', 'aspirantYear1or2', 'aspirantYear3or4'] as const;

export async function listSettings(
	trx: TenantReader,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<OfYear<BudgetSettings>[]> {
	const rows = await trx
		.selectFrom('budget')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.where(ofYear(schoolYear))
		.orderBy('school_year')
		.execute();
	return withYear(rows, settingsOf);
}

export function settingsOf(row: Selectable<BudgetTable>): BudgetSettings {
	return {
		referenceYear: toSchoolYear(row.reference_year),
		schemeId: row.scheme_id,
		recipient: wordOf(RECIPIENTS, row.recipient),
		twelfthsInFirstCalendarYear: row.twelfths_in_first_calendar_year,
		twelfthsReason: row.twelfths_reason,
		pricingDay: toDay(row.pricing_day),
		sharedKey: {
			opleiden: row.shared_key_opleiden,
			professionaliseren: row.shared_key_professionaliseren,
			onderzoeken: row.shared_key_onderzoeken
		},
		sharedKeyReason: row.shared_key_reason,
		gapCarriers: gapCarriersOf(row.gap_carriers as Record<string, unknown>)
	};
}

function gapCarriersOf(document: Readonly<Record<string, unknown>>): Readonly<Record<Area, GapCarrier>> {
	const carrierOf = (area: Area): GapCarrier => {
		const { kind, keyId } = (document[area] ?? {}) as { kind?: unknown; keyId?: unknown };
		if (kind === 'performer' || kind === 'topPartner') return { kind };
		invariant(kind === 'key' && typeof keyId === 'string', `who carries the gap of ${area} is known`);
		return { kind, keyId };
	};
	const [opleiden, professionaliseren, onderzoeken] = AREAS;
	return {
		[opleiden]: carrierOf(opleiden),
		[professionaliseren]: carrierOf(professionaliseren),
		[onderzoeken]: carrierOf(onderzoeken)
	};
}

export async function listSources(
	trx: TenantReader,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<OfYear<FundingSource>[]> {
	const rows = await inOrderOfYear(trx.selectFrom('funding_source').selectAll(), tenant, schoolYear).execute();
	return withYear(rows, sourceOf);
}

function sourceOf(row: Selectable<FundingSourceTable>): FundingSource {
	return {
		id: row.id,
		name: row.name,
		giverPartnerId: row.giver_partner_id,
		amount: sourceAmountOf(row),
		areas: row.areas.map((area) => wordOf(AREAS, area)),
		areasLimitedBy: wordOf(['law', 'agreement'], row.areas_limited_by),
		certainty: wordOf(CERTAINTIES, row.certainty),
		duration:
			row.duration === 'structural'
				? { kind: 'structural' }
				: { kind: 'incidental', until: dayOrNull(row.duration_until) },
		inKind: row.in_kind,
		regularFunding: wordOf(REGULAR_FUNDING_ANSWERS, row.regular_funding),
		note: row.note
	};
}

function sourceAmountOf(row: Selectable<FundingSourceTable>): SourceAmount {
	switch (wordOf(['entered', 'hours', 'subsidy', 'unknown'], row.amount_kind)) {
		case 'entered':
			return { kind: 'entered', amount: money(row.amount ?? '') };
		case 'hours':
			return { kind: 'hours', hours: hours(row.hours ?? ''), valuePerHour: money(row.value_per_hour ?? '') };
		case 'subsidy':
			return { kind: 'subsidy' };
		case 'unknown':
			return { kind: 'unknown' };
	}
}

/** What a line is made of: who changed it last, and what somebody could not make readable, is asked for where it is shown. */
const LINE_COLUMNS = [
	'id',
	'area',
	'activity',
	'role_id',
	'partner_id',
	'cost_kind',
	'hours',
	'lump_sum',
	'pricing_day',
	'pot_id',
	'note',
	'previous_line_id'
] as const satisfies readonly (keyof BudgetLineTable)[];
type LineRow = Pick<Selectable<BudgetLineTable>, (typeof LINE_COLUMNS)[number]>;

export async function listLines(
	trx: TenantReader,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<OfYear<BudgetLine>[]> {
	const lines = trx
		.selectFrom('budget_line')
		.select(LINE_COLUMNS)
		.$if(schoolYear === null, (every) => every.select('school_year'));
	const rows = await inOrderOfYear(lines, tenant, schoolYear).execute();
	return rows.map((row) => ({ schoolYear: schoolYear ?? toSchoolYear(row.school_year ?? ''), value: lineOf(row) }));
}

export function lineOf(row: LineRow): BudgetLine {
	return {
		id: row.id,
		area: wordOf(LINE_AREAS, row.area),
		activity: row.activity,
		roleId: row.role_id,
		partnerId: row.partner_id,
		cost: costOf(row),
		pricingDay: dayOrNull(row.pricing_day),
		potId: row.pot_id,
		note: row.note,
		previousLineId: row.previous_line_id
	};
}

function costOf(row: LineRow): LineCost {
	const kind = wordOf(['hours', 'lumpSum', 'open'], row.cost_kind);
	switch (kind) {
		case 'hours':
			return { kind, hours: hours(row.hours ?? '') };
		case 'lumpSum':
			return { kind, amount: money(row.lump_sum ?? '') };
		case 'open':
			return { kind };
	}
}
