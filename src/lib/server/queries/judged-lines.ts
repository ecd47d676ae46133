/** Lines with as much of them as the findings look at, for where many are read beside those somebody sees. */
import { sql } from 'kysely';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { priceOf, type DeclarationRow } from './declarations';
import { wordOf } from './partnership-rows';

type JudgedColumn =
	| ('id' | 'round_id' | 'partner_id' | 'role_id' | 'area' | 'activity' | 'line_id' | 'from_day' | 'until_day')
	| ('hours' | 'in_kind' | 'state' | 'tariff_id' | 'tariff_scope' | 'tariff_per_hour' | 'amount')
	| ('corrects_id' | 'person_id');
export type JudgedRow = Pick<DeclarationRow, JudgedColumn>;

/** Of a `declaration` called line and its `declaration_detail` called detail. */
export const JUDGED_COLUMNS = sql`
	line.id, line.round_id, line.partner_id, line.role_id, line.area, line.activity, line.line_id, line.from_day, line.until_day, line.hours,
	line.in_kind, line.state, line.tariff_id, line.tariff_scope, line.tariff_per_hour, line.amount, line.corrects_id, detail.person_id`;

export function judgedOf(row: JudgedRow): LineToJudge {
	return {
		...{ id: row.id, roundId: row.round_id, partnerId: row.partner_id, roleId: row.role_id },
		...{ area: wordOf(LINE_AREAS, row.area), activity: row.activity, lineId: row.line_id },
		...{ from: toDay(row.from_day), until: toDay(row.until_day) },
		...{ hours: hours(row.hours), inKind: row.in_kind, state: wordOf(DECLARATION_STATES, row.state) },
		...{ price: priceOf(row), correctsId: row.corrects_id, personId: row.person_id }
	};
}
