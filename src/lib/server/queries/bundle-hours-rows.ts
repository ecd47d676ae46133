/** Agreed hours and rounds as rows of the tables they are stored in. */
import type { CommitmentRow, RoundRow } from '$lib/bundle/hours-schema';
import { hoursText } from '$lib/domain/shared/hours';
import { list, type Row, type RowList } from './row-list';

const ofYear = { order: { group: ['school_year'] }, onceOnly: [], parts: null } as const;

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
