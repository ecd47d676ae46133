/**
 * Adds a subsidy rule entered by hand, through the same strict loader as the rules of the product. Replacing one is adding a
 * new one in its place: budgets that chose the old one then choose the new one.
 */
import type { JsonValue } from '$lib/domain/shared/exact-json';
import { canonicalJson } from '$lib/bundle/canonical';
import { settingsSchema } from '$lib/bundle/year-schema';
import { findSchemeConflicts } from '$lib/domain/scheme/load-schemes';
import { parseScheme } from '$lib/domain/scheme/parse-scheme';
import type { SchemeProblem } from '$lib/domain/scheme/scheme-problem';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { findStoredSettings, updateSettings } from '../queries/budget-settings';
import { deleteEnteredScheme, insertEnteredScheme, lockEnteredSchemes } from '../queries/entered-schemes';
import { listSettings } from '../queries/year-rows';
import { NotWritten } from '../queries/rows-written';
import { schemeEvent } from './scheme-writing';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export interface AddScheme {
	readonly partnershipId: string;
	/** As the strict loader reads it, without an id. */
	readonly document: Readonly<Record<string, JsonValue>>;
	readonly note: string | null;
	/** The entered scheme it takes the place of. */
	readonly replaces: string | null;
}

export interface SchemeRefused {
	readonly kind: 'invalid';
	readonly problems: readonly SchemeProblem[];
}

/** The id of the new scheme. */
export function addScheme(
	caller: Caller,
	{ partnershipId, document, note, replaces }: AddScheme
): Promise<Result<string, SchemeRefused | GeneralRefusal>> {
	const request = { partnershipId, permission: 'scheme.add' } as const;
	return write<string, SchemeRefused | GeneralRefusal>(caller, request, async (scope) => {
		const entered = await lockEnteredSchemes(scope.trx, partnershipId);
		const old = entered.find(({ scheme }) => scheme.id === replaces);
		if (replaces !== null && !old) return refuse('notFound');
		const parsed = parseScheme({ ...document, id: scope.newId(), origin: 'entered' }, 'form');
		if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.error });
		const others = entered.filter((entry) => entry !== old).map(({ scheme }) => ({ where: scheme.id, scheme }));
		const conflicts = findSchemeConflicts([...others, { where: 'form', scheme: parsed.value }]);
		const problems = conflicts.filter(({ where }) => where === 'form');
		if (problems.length > 0) return refuse({ kind: 'invalid', problems });
		const enteredById = caller.actor.userId;
		const entry = { scheme: parsed.value, note, enteredBy: scope.userName, enteredById, enteredAt: scope.now };
		await insertEnteredScheme(scope.trx, partnershipId, entry, scope);
		scope.audit(schemeEvent('added', entry));
		if (old) {
			await chooseInstead(scope, old.scheme.id, entry.scheme.id);
			await deleteEnteredScheme(scope.trx, partnershipId, old.scheme.id);
			scope.audit(schemeEvent('removed', old, entry.scheme.title));
		}
		return ok(entry.scheme.id);
	});
}

async function chooseInstead(scope: WriteScope, oldId: string, newId: string): Promise<void> {
	const { trx, partnershipId } = scope;
	for (const { schoolYear, value } of await listSettings(trx, partnershipId)) {
		if (value.schemeId !== oldId) continue;
		const stored = await findStoredSettings(trx, partnershipId, schoolYear);
		if (!stored) continue;
		const settings = { ...value, schemeId: newId };
		const seen = { settings, revision: stored.revision };
		if (!(await updateSettings(trx, partnershipId, schoolYear, seen, scope))) throw new NotWritten(1, 0n);
		scope.audit({
			action: 'budgetSettings.changed',
			entity: 'budgetSettings',
			entityId: schoolYear,
			before: canonicalJson(settingsSchema, value),
			after: canonicalJson(settingsSchema, settings)
		});
	}
}
