/**
 * Changes settings of a year's budget: whose students count, which scheme and recipient, how a calendar year is divided, which
 * day prices the lines, how shared cost is spread, and who carries what is not covered. Fields that are not named stay.
 */
import { canonicalJson } from '$lib/bundle/canonical';
import { enteredSchemesOf } from '$lib/bundle/facts-of-year';
import { settingsSchema } from '$lib/bundle/year-schema';
import type { BudgetSettings } from '$lib/domain/budget/budget-facts';
import { checkSettings, type SettingsProblem } from '$lib/domain/budget/check-settings';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { productSchemes } from '$lib/schemes/product-schemes';
import { findStoredSettings, updateSettings, type StoredSettings } from '../queries/budget-settings';
import { listEnteredSchemes } from '../queries/partnership-rows';
import { listKeys } from '../queries/split-rows';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export interface ChangeBudgetSettings {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
	/** The revision the person looked at. */
	readonly revision: number;
	readonly changes: Partial<BudgetSettings>;
}

export type SettingsRefusal =
	| { readonly kind: 'invalid'; readonly problems: readonly SettingsProblem[] }
	| { readonly kind: 'changedMeanwhile'; readonly current: StoredSettings };

export function changeBudgetSettings(
	caller: Caller,
	{ partnershipId, schoolYear, revision, changes }: ChangeBudgetSettings
): Promise<Result<null, SettingsRefusal | GeneralRefusal>> {
	const request = { partnershipId, permission: 'budget.edit' } as const;
	return write<null, SettingsRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const current = await findStoredSettings(scope.trx, partnershipId, schoolYear);
		if (!current) return refuse('notFound');
		if (current.revision !== revision) return refuse({ kind: 'changedMeanwhile', current });
		const after = { ...withoutState(current), ...changes };
		const problems = checkSettings(after, await contextOf(scope, schoolYear));
		if (problems.length > 0) return refuse({ kind: 'invalid', problems });
		if (!(await updateSettings(scope.trx, partnershipId, schoolYear, { settings: after, revision }, scope))) {
			const overtaking = await findStoredSettings(scope.trx, partnershipId, schoolYear);
			return overtaking ? refuse({ kind: 'changedMeanwhile', current: overtaking }) : refuse('notFound');
		}
		scope.audit({
			action: 'budgetSettings.changed',
			entity: 'budgetSettings',
			entityId: schoolYear,
			before: canonicalJson(settingsSchema, current),
			after: canonicalJson(settingsSchema, after)
		});
		return ok(null);
	});
}

async function contextOf({ trx, partnershipId }: WriteScope, schoolYear: SchoolYear) {
	const entered = await listEnteredSchemes(trx, partnershipId);
	const keys = await listKeys(trx, partnershipId, schoolYear);
	return {
		schoolYear,
		schemeIds: new Set([
			...productSchemes.map(({ id }) => id),
			...enteredSchemesOf({ enteredSchemes: entered }).map(({ id }) => id)
		]),
		keyIds: new Set(keys.map(({ value }) => value.id))
	};
}

function withoutState(stored: StoredSettings): BudgetSettings {
	const { revision: _revision, updatedAt: _updatedAt, updatedBy: _updatedBy, ...settings } = stored;
	return settings;
}
