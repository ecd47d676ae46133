/** A bundle as rows of the tables it is stored in. */
import type { BundleRead } from '$lib/bundle/bundle-schema';
import { canonicalJson } from '$lib/bundle/canonical';
import { moneyText, type Cents } from '$lib/domain/shared/money';
import type { Role, Tariff } from '$lib/domain/tariff/tariff';
import { list, plain, type Row, type RowList } from './row-list';
import { executorChangeList, receiptList } from './bundle-actuals-rows';
import { rowsOfAgreements } from './bundle-agreement-rows';
import { rowsOfHours } from './bundle-hours-rows';
import { rowsOfSettling } from './bundle-settlement-rows';
import { rowsOfYears } from './bundle-year-rows';
import { partnerColumns } from './partners';

const ofPartnership = { ...plain, key: ['id'], order: { group: [] } } as const;

/** In an order in which every row refers to lists before it. */
export function rowsOfBundle(bundle: BundleRead): RowList[] {
	return [
		list({ ...ofPartnership, table: 'partner', entity: 'partner' }, partnerRows(bundle)),
		roleList(bundle.roles),
		list({ ...ofPartnership, table: 'student_count', entity: 'studentCount' }, bundle.studentCounts.map(countRow)),
		list(
			{ ...ofPartnership, table: 'partner_measure', entity: 'partnerMeasure' },
			bundle.partnerMeasures.map(measureRow)
		),
		list({ ...ofPartnership, table: 'award', entity: 'award' }, bundle.awards.map(awardRow)),
		list({ ...plain, table: 'award_detail', entity: 'awardDetail', key: ['award_id'] }, awardDetailRows(bundle)),
		list(
			{ ...ofPartnership, table: 'instalment', entity: 'instalment', order: { group: ['award_id'] } },
			instalmentRows(bundle)
		),
		tariffList(bundle.tariffs),
		list({ ...plain, key: ['id'], table: 'wage_cost', entity: 'wageCost' }, bundle.wageCosts.map(wageCostRow)),
		list(
			{ ...plain, key: ['partner_id'], table: 'bank_account', entity: 'bankAccount' },
			bundle.bankAccounts.map(bankAccountRow)
		),
		list(
			{ ...plain, key: ['id'], table: 'entered_scheme', entity: 'enteredScheme', onceOnly: ['entered_by'] },
			bundle.enteredSchemes.map(schemeRow)
		),
		...rowsOfYears(bundle.years),
		...rowsOfHours(bundle),
		receiptList(bundle.receipts),
		executorChangeList(bundle.executorChanges),
		...rowsOfSettling(bundle),
		...rowsOfAgreements(bundle)
	];
}

export function roleList(roles: readonly Role[]): RowList {
	return list({ ...ofPartnership, table: 'role', entity: 'role' }, roles.map(roleRow));
}

export function tariffList(tariffs: readonly Tariff[]): RowList {
	return list({ ...ofPartnership, table: 'tariff', entity: 'tariff' }, tariffs.map(tariffRow));
}

function partnerRows({ partners }: BundleRead): Row[] {
	return partners.map((partner) => ({ id: partner.id, ...partnerColumns(partner) }));
}

function roleRow({ id, name, aliases }: Role): Row {
	return { id, name, aliases };
}

function countRow(row: BundleRead['studentCounts'][number]): Row {
	return {
		id: row.id,
		school_year: row.schoolYear,
		institute_id: row.instituteId,
		place_id: row.placeId,
		placement_type: row.placementType,
		students: row.students
	};
}

function measureRow(row: BundleRead['partnerMeasures'][number]): Row {
	return {
		id: row.id,
		partner_id: row.partnerId,
		measure: row.measure,
		count: row.count,
		reference_day: row.referenceDay
	};
}

function awardRow(award: BundleRead['awards'][number]): Row {
	return {
		id: award.id,
		title: award.title,
		from_day: award.from,
		until_day: award.until,
		amount_granted: moneyText(award.granted.amount),
		granted_on: award.granted.decidedOn,
		amount_corrected: amountOrNull(award.corrected?.amount),
		corrected_on: award.corrected?.decidedOn ?? null
	};
}

/** An award about which nothing is kept has no row. */
function awardDetailRows({ awards }: BundleRead): Row[] {
	return awards
		.filter(({ reference, note }) => reference !== null || note !== null)
		.map(({ id, reference, note }) => ({ award_id: id, reference, note }));
}

function instalmentRows({ awards }: BundleRead): Row[] {
	return awards.flatMap((award) =>
		award.instalments.map(({ id, dueOn, amount, receivedOn }) => ({
			id,
			award_id: award.id,
			due_on: dueOn,
			amount: moneyText(amount),
			received_on: receivedOn
		}))
	);
}

function tariffRow(tariff: Tariff): Row {
	return {
		id: tariff.id,
		partner_id: tariff.partnerId,
		role_id: tariff.roleId,
		area: tariff.area,
		amount_per_hour: moneyText(tariff.amountPerHour),
		valid_from: tariff.validFrom,
		valid_until: tariff.validUntil,
		agreed_in: tariff.agreedIn
	};
}

function wageCostRow(row: BundleRead['wageCosts'][number]): Row {
	return {
		id: row.id,
		partner_id: row.partnerId,
		role_id: row.roleId,
		amount_per_hour: moneyText(row.amountPerHour),
		valid_from: row.validFrom,
		valid_until: row.validUntil
	};
}

function bankAccountRow(row: BundleRead['bankAccounts'][number]): Row {
	return { partner_id: row.partnerId, iban: row.iban, account_holder: row.accountHolder, bic: row.bic };
}

function schemeRow(entered: BundleRead['enteredSchemes'][number]): Row {
	return {
		id: entered.id,
		document: canonicalJson({ type: 'unknown' }, entered.scheme),
		note: entered.note,
		entered_by_name: entered.enteredBy,
		entered_at: entered.enteredAt
	};
}

function amountOrNull(amount: Cents | undefined): string | null {
	return amount === undefined ? null : moneyText(amount);
}
