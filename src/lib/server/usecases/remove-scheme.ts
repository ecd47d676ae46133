/**
 * Removes a scheme entered by hand on which no budget rests, and brings it back as the trail kept it. One in use is replaced
 * instead, so that no budget silently loses its ground.
 */
import * as v from 'valibot';
import { enteredSchemeSchema } from '$lib/bundle/partnership-schema';
import { findSchemeConflicts } from '$lib/domain/scheme/load-schemes';
import { parseScheme } from '$lib/domain/scheme/parse-scheme';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { deleteEnteredScheme, insertEnteredScheme, lockEnteredSchemes } from '../queries/entered-schemes';
import { findRemovedValue } from '../queries/removed-records';
import { schemeEvent, yearsRestingOn } from './scheme-writing';
import { write, type Caller, type GeneralRefusal } from './write';

export interface OneScheme {
	readonly partnershipId: string;
	readonly schemeId: string;
}

export type SchemeRefusal =
	| { readonly kind: 'inUse'; readonly years: readonly SchoolYear[] }
	/** Another scheme was entered for the same days since. */
	| { readonly kind: 'overlaps' }
	| { readonly kind: 'notRemoved' };

type Answer = Promise<Result<null, SchemeRefusal | GeneralRefusal>>;

export function removeScheme(caller: Caller, { partnershipId, schemeId }: OneScheme): Answer {
	const request = { partnershipId, permission: 'scheme.add' } as const;
	return write<null, SchemeRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const entered = await lockEnteredSchemes(scope.trx, partnershipId);
		const entry = entered.find(({ scheme }) => scheme.id === schemeId);
		if (!entry) return refuse('notFound');
		const years = await yearsRestingOn(scope, schemeId, entered);
		if (years.length > 0) return refuse({ kind: 'inUse', years });
		await deleteEnteredScheme(scope.trx, partnershipId, schemeId);
		scope.audit(schemeEvent('removed', entry));
		return ok(null);
	});
}

export function restoreScheme(caller: Caller, { partnershipId, schemeId }: OneScheme): Answer {
	const request = { partnershipId, permission: 'scheme.add' } as const;
	return write<null, SchemeRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const entered = await lockEnteredSchemes(scope.trx, partnershipId);
		const name = { entity: 'enteredScheme', entityId: schemeId };
		const removed = v.safeParse(enteredSchemeSchema, await findRemovedValue(scope.trx, partnershipId, name));
		const parsed = removed.success ? parseScheme(removed.output.scheme, schemeId) : null;
		if (!removed.success || !parsed?.ok) return refuse({ kind: 'notRemoved' });
		const loaded = [...entered.map((entry) => entry.scheme), parsed.value];
		const conflicts = findSchemeConflicts(loaded.map((scheme) => ({ where: scheme.id, scheme })));
		if (conflicts.some(({ where }) => where === schemeId)) return refuse({ kind: 'overlaps' });
		const { note, enteredBy, enteredAt } = removed.output;
		const entry = { scheme: parsed.value, note, enteredBy, enteredAt: new Date(enteredAt) };
		const enteredById = caller.actor.userId;
		await insertEnteredScheme(scope.trx, partnershipId, { ...entry, enteredById }, scope);
		scope.audit(schemeEvent('restored', entry));
		return ok(null);
	});
}
