/** Opens an empty budget for a school year the partnership has none of: the start of a partnership that begins here. */
import { AREAS } from '$lib/domain/shared/area';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { previousSchoolYear, schoolYearPeriod, type SchoolYear } from '$lib/domain/shared/school-year';
import type { BudgetSettings, GapCarrier } from '$lib/domain/budget/budget-facts';
import type { Area } from '$lib/domain/shared/area';
import { lockNewYear } from '../queries/budgets';
import { insertYear } from '../queries/new-year';
import { write, type Caller, type GeneralRefusal } from './write';

export interface StartFirstBudget {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
}

export type StartFirstRefusal = GeneralRefusal | 'yearExists';

export function startFirstBudget(
	caller: Caller,
	{ partnershipId, schoolYear }: StartFirstBudget
): Promise<Result<SchoolYear, StartFirstRefusal>> {
	const request = { partnershipId, permission: 'budget.start' } as const;
	return write<SchoolYear, StartFirstRefusal>(caller, request, async (scope) => {
		if ((await lockNewYear(scope.trx, partnershipId, schoolYear)).exists) return refuse('yearExists');
		const settings = usualSettings(schoolYear);
		const year = { schoolYear, settings, keys: [], sources: [], split: [], lines: [] };
		await insertYear(scope.trx, partnershipId, year, scope);
		scope.audit({ action: 'budget.started', entity: 'budget', entityId: schoolYear, after: { lines: 0 } });
		return ok(schoolYear);
	});
}

/** What holds until the partnership agrees otherwise (model sections 3 to 6). */
export function usualSettings(schoolYear: SchoolYear): BudgetSettings {
	return {
		referenceYear: previousSchoolYear(schoolYear),
		schemeId: null,
		recipient: 'recognised',
		twelfthsInFirstCalendarYear: 5,
		twelfthsReason: null,
		pricingDay: schoolYearPeriod(schoolYear).from,
		sharedKey: { opleiden: '1', professionaliseren: '1', onderzoeken: '1' },
		sharedKeyReason: null,
		gapCarriers: Object.fromEntries(AREAS.map((area) => [area, { kind: 'performer' }])) as Record<Area, GapCarrier>
	};
}
