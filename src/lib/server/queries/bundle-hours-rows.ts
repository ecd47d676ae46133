/** Agreed and declared hours of a bundle as rows of the tables they are stored in, in an order in which each refers to lists before it. */
import type { BundleRead } from '$lib/bundle/bundle-schema';
import type { CommitmentRow, DeclarationRow, DisputeRow, RoundRow } from '$lib/bundle/hours-schema';
import { recordsOf } from '$lib/bundle/settlement-document';
import { hoursText } from '$lib/domain/shared/hours';
import { moneyText } from '$lib/domain/shared/money';
import { list, plain, type Row, type RowList } from './row-list';

type HoursOfBundle = Pick<
	BundleRead,
	| 'commitments'
	| 'rounds'
	| 'checkers'
	| 'findingRules'
	| 'declaredPeople'
	| 'declarations'
	| 'disputes'
	| 'settlements'
	| 'importMappings'
>;

const detail = { column: 'detail', table: 'declaration_detail', owner: ['declaration_id'] };
/** A remark is never changed or removed. */
const remarks = { column: 'remarks', table: 'dispute_remark', owner: ['dispute_id'], onlyAdded: true };
const ofYear = { order: { group: ['school_year'] }, onceOnly: [], parts: null } as const;

export function rowsOfHours(hours: HoursOfBundle): RowList[] {
	const settled = recordsOf(hours.settlements).hours;
	const partnerOf = new Map(hours.declarations.map(({ id, partnerId }) => [id, partnerId]));
	return [
		commitmentList(hours.commitments),
		roundList(hours.rounds),
		list(
			{ ...plain, key: ['school_year', 'partner_id'], table: 'declaration_checker', entity: 'declarationChecker' },
			hours.checkers.map(checkerRow)
		),
		list(
			{ ...plain, key: ['finding'], table: 'finding_rule', entity: 'findingRule' },
			hours.findingRules.map(({ finding, treatment }) => ({ finding, treatment }))
		),
		list(
			{ ...plain, key: ['id'], table: 'declared_person', entity: 'declaredPerson' },
			hours.declaredPeople.map(personRow)
		),
		list(
			{ ...plain, key: ['id'], table: 'declaration', entity: 'declaration', onceOnly: ['created_by'], parts: detail },
			hours.declarations.map((row) => declarationRow(row, settled.get(row.id) ?? null))
		),
		list(
			{ ...plain, key: ['id'], table: 'dispute', entity: 'dispute', parts: remarks },
			hours.disputes.map((dispute) => disputeRow(dispute, partnerOf.get(dispute.declarationId) ?? ''))
		),
		list(
			{ ...plain, key: ['id'], table: 'import_mapping', entity: 'importMapping' },
			hours.importMappings.map(mappingRow)
		)
	];
}

export function commitmentList(commitments: readonly CommitmentRow[]): RowList {
	return list(
		{ ...ofYear, key: ['school_year', 'id'], table: 'commitment', entity: 'commitment' },
		commitments.map(commitmentRow)
	);
}

export function roundList(rounds: readonly RoundRow[]): RowList {
	return list({ ...ofYear, key: ['id'], table: 'declaration_round', entity: 'declarationRound' }, rounds.map(roundRow));
}

function commitmentRow(row: CommitmentRow): Row {
	return {
		...{ school_year: row.schoolYear, id: row.id, partner_id: row.partnerId, role_id: row.roleId, area: row.area },
		...{ activity: row.activity, hours: hoursText(row.hours), line_id: row.lineId, note: row.note }
	};
}

function roundRow(round: RoundRow): Row {
	return {
		...{ school_year: round.schoolYear, id: round.id, name: round.name },
		...{ from_day: round.from, until_day: round.until, submit_by: round.submitBy, grace_days: round.graceDays },
		...{ state: round.state, reopened_because: round.reopenedBecause }
	};
}

function checkerRow({ schoolYear, partnerId, checkerPartnerId }: BundleRead['checkers'][number]): Row {
	return { school_year: schoolYear, partner_id: partnerId, checker_partner_id: checkerPartnerId };
}

function personRow(person: BundleRead['declaredPeople'][number]): Row {
	return {
		...{ id: person.id, partner_id: person.partnerId, code: person.code, name: person.name },
		hours_per_year: person.hoursPerYear === null ? null : hoursText(person.hoursPerYear),
		erased_on: person.erasedOn
	};
}

/** Who submitted and decided is not in a bundle, since accounts are not: the name of who decided is. */
function declarationRow(row: DeclarationRow, settlementId: string | null): Row {
	return {
		...{ id: row.id, school_year: row.schoolYear, round_id: row.roundId, partner_id: row.partnerId },
		...{ role_id: row.roleId, area: row.area, activity: row.activity, line_id: row.lineId },
		...{ from_day: row.from, until_day: row.until, hours: hoursText(row.hours), in_kind: row.inKind },
		state: row.state,
		...{ tariff_id: row.price?.tariffId ?? null, tariff_scope: row.price?.scope ?? null },
		tariff_per_hour: row.price ? moneyText(row.price.tariffPerHour) : null,
		amount: row.price ? moneyText(row.price.amount) : null,
		...{ corrects_id: row.correctsId, reason: row.reason, import_key: row.importKey },
		...{ submitted_at: row.submittedAt, decided_at: row.decidedAt, decided_by_name: row.decidedBy },
		...{ decision_id: row.decisionId, settlement_id: settlementId },
		detail: detailRows(row)
	};
}

function mappingRow(mapping: BundleRead['importMappings'][number]): Row {
	return {
		...{ id: mapping.id, partner_id: mapping.partnerId, name: mapping.name, headings: mapping.headings },
		columns: Object.fromEntries(mapping.columns.map(({ field, place }) => [field, place])),
		...{ role_id: mapping.roleId, area: mapping.area, numbers: mapping.numbers },
		translations: mapping.translations.map(({ kind, given, to }) => ({ kind, given, to }))
	};
}

/** A line about which nothing is kept has no row. */
function detailRows({ partnerId, personId, note, link }: DeclarationRow): Row[] {
	if (personId === null && note === null && link === null) return [];
	return [{ partner_id: partnerId, person_id: personId, note, link }];
}

function disputeRow(dispute: DisputeRow, partnerId: string): Row {
	return {
		...{ id: dispute.id, declaration_id: dispute.declarationId, partner_id: partnerId },
		...{ owner_partner_id: dispute.ownerPartnerId, due_on: dispute.dueOn },
		proposed_hours: hoursText(dispute.proposedHours),
		...{ opened_at: dispute.openedAt, closed_at: dispute.closedAt, outcome: dispute.outcome, reason: dispute.reason },
		declared_hours: dispute.declaredHours === null ? null : hoursText(dispute.declaredHours),
		...{ opened_by: dispute.openedBy, closed_by: dispute.closedBy },
		remarks: dispute.remarks.map(({ id, body, writtenBy, writtenAt }) => ({
			...{ id, partner_id: partnerId, body, written_by_name: writtenBy, written_at: writtenAt }
		}))
	};
}
