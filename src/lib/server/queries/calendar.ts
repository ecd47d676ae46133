/** The moments of a partnership's year, in the order people gave. */
import type { Selectable } from 'kysely';
import {
	MOMENT_ACTORS,
	MOMENT_KINDS,
	NTHS,
	WEEKDAYS,
	type CalendarMoment,
	type WeekdayRule
} from '$lib/domain/calendar/calendar-moment';
import { invariant } from '$lib/domain/shared/invariant';
import type { CalendarMomentTable } from '../db/tables/agreement-tables';
import type { TenantTransaction } from '../db/tenancy';
import { dayOrNull, wordOf, type Tenant } from './partnership-rows';
import { rowState, type Stored } from './stored';

export async function listMoments(trx: TenantTransaction, tenant: Tenant): Promise<Stored<CalendarMoment>[]> {
	const rows = await trx
		.selectFrom('calendar_moment')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, title: row.title, kind: wordOf(MOMENT_KINDS, row.kind), actor: wordOf(MOMENT_ACTORS, row.actor) },
		...{ partnerId: row.partner_id, onDay: dayOrNull(row.on_day), rule: ruleOf(row), note: row.note },
		...rowState(row)
	}));
}

function ruleOf({ rule_month, rule_weekday, rule_nth }: Selectable<CalendarMomentTable>): WeekdayRule | null {
	if (rule_month === null) return null;
	const weekday = WEEKDAYS.find((day) => day === rule_weekday);
	const nth = NTHS.find((each) => each === rule_nth);
	invariant(weekday !== undefined && nth !== undefined, 'a rule is whole');
	return { month: rule_month, weekday, nth };
}
