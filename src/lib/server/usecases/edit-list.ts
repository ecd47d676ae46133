/**
 * Adding, changing, removing, bringing back and moving one row of a list (`queries/edited-lists.ts`): the whole list is
 * locked, the rules of the list judge what it would become, and the trail keeps each row in the form of a bundle.
 */
import * as v from 'valibot';
import { canonicalJson } from '$lib/bundle/canonical';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { sameValue } from '$lib/domain/shared/same-value';
import { codeOf } from '../db/startup-problem';
import type { AuditEntry } from '../queries/audit';
import { budgetExists } from '../queries/budgets';
import { lockList, writeList, type EditedList, type EditedRow, type ListPlace } from '../queries/edited-lists';
import { findRemovedValue } from '../queries/removed-records';
import type { Stored } from '../queries/stored';
import type { Permission } from '../auth/permissions';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export type ListRefusal<T> =
	/** Somebody else changed it; nothing was overwritten. */
	| { readonly kind: 'changedMeanwhile'; readonly current: Stored<T> }
	/** Nothing to bring back, or it was brought back already. */
	| { readonly kind: 'notRemoved' }
	| DatabaseRefusal;

/** What the database itself refused, where the rules of the list did not see it coming. */
export type DatabaseRefusal =
	/** Something still refers to it, or it refers to something that is gone. */
	| { readonly kind: 'reference' }
	/** Another row holds on some of the same days. */
	| { readonly kind: 'overlap' };

/** A list with who may edit it and the rules it keeps. `R` are the refusals of those rules. */
export interface ListRules<T extends EditedRow, R> {
	readonly list: EditedList<T>;
	readonly permission: Permission;
	/** Whether `after` may stand among the others; `null` when it may. */
	readonly judge: (after: T, others: readonly T[], scope: WriteScope, place: ListPlace) => Promise<R | null>;
	/** Whether it says what another row says already: asked of what somebody enters, not of what is brought back. */
	readonly repeats?: (after: T, others: readonly T[]) => R | null;
	/** Whether it may go; left out when it always may. */
	readonly mayGo?: (row: T, others: readonly T[], scope: WriteScope, place: ListPlace) => Promise<R | null>;
}

type Outcome<T, R, V> = Promise<Result<V, R | ListRefusal<T> | GeneralRefusal>>;

/** What a row looked like to the person who changes it. */
export interface SeenRow {
	readonly id: string;
	readonly revision: number;
}

/** The id of the row. Without `changing` it is added at the end. */
export function saveRow<T extends EditedRow, R>(
	caller: Caller,
	rules: ListRules<T, R>,
	place: ListPlace,
	command: { readonly value: (id: string) => T; readonly changing: SeenRow | null }
): Outcome<T, R, string> {
	return editList<T, R, string>(caller, rules, place, async (known, scope) => {
		const { changing } = command;
		const current = changing && seen(known, changing);
		if (current && !current.ok) return current;
		const after = command.value(changing?.id ?? scope.newId());
		const others = known.filter(({ id }) => id !== after.id);
		const refusal = (await rules.judge(after, others, scope, place)) ?? rules.repeats?.(after, others) ?? null;
		if (refusal !== null) return refuse(refusal);
		return ok({
			after: current ? known.map((row) => (row.id === after.id ? after : row)) : [...known, after],
			value: after.id
		});
	});
}

export function removeRow<T extends EditedRow, R>(
	caller: Caller,
	rules: ListRules<T, R>,
	place: ListPlace,
	row: SeenRow
): Outcome<T, R, null> {
	return editList<T, R, null>(caller, rules, place, async (known, scope) => {
		const current = seen(known, row);
		if (!current.ok) return current;
		const others = known.filter(({ id }) => id !== row.id);
		const refusal = (await rules.mayGo?.(current.value, others, scope, place)) ?? null;
		return refusal === null ? ok({ after: others, value: null }) : refuse(refusal);
	});
}

/** Back at the end of the list, with the id and the values it had. */
export function restoreRow<T extends EditedRow, R>(
	caller: Caller,
	rules: ListRules<T, R>,
	place: ListPlace,
	id: string
): Outcome<T, R, null> {
	return editList<T, R, null>(caller, rules, place, async (known, scope) => {
		const row = await findRemovedRow(scope, rules.list, place, id);
		if (row === null || known.some((other) => other.id === id)) return refuse({ kind: 'notRemoved' });
		const refusal = await rules.judge(row, known, scope, place);
		return refusal === null ? ok({ after: [...known, row], value: null, restored: true }) : refuse(refusal);
	});
}

/** One place up or down; at the end of the list nothing happens. */
export function moveRow<T extends EditedRow>(
	caller: Caller,
	rules: ListRules<T, unknown>,
	place: ListPlace,
	{ id, direction }: { readonly id: string; readonly direction: 'up' | 'down' }
): Outcome<T, never, null> {
	return editList<T, never, null>(caller, rules, place, async (known, scope) => {
		const from = known.findIndex((row) => row.id === id);
		if (from < 0) return refuse('notFound');
		const to = from + (direction === 'up' ? -1 : 1);
		if (to < 0 || to >= known.length) return ok({ after: known, value: null });
		const after = known.filter((row) => row.id !== id);
		after.splice(to, 0, ...known.slice(from, from + 1));
		const { entity } = rules.list;
		scope.audit({ action: `${entity}.moved`, entity, entityId: entityId(place, id), after: { place: to + 1 } });
		return ok({ after, value: null });
	});
}

/** What a list becomes, and what the use-case answers. */
export interface ListOutcome<T, V> {
	readonly after: readonly T[];
	readonly value: V;
	/** What is new was there before. */
	readonly restored?: boolean;
	/** What can only be written once the list is: rows that refer to new ones. */
	readonly afterwards?: () => Promise<void>;
}

type EditRules<T extends EditedRow> = Pick<ListRules<T, unknown>, 'list' | 'permission'>;

/** The frame of every change of a list: `decide` says what it becomes, this writes it and records each row. */
export function editList<T extends EditedRow, R, V>(
	caller: Caller,
	{ list, permission }: EditRules<T>,
	place: ListPlace,
	decide: (
		known: readonly Stored<T>[],
		scope: WriteScope
	) => Promise<Result<ListOutcome<T, V>, R | ListRefusal<T> | GeneralRefusal>>
): Outcome<T, R, V> {
	const { partnershipId, schoolYear } = place;
	return write<V, R | ListRefusal<T> | GeneralRefusal>(caller, { partnershipId, permission }, async (scope) => {
		if (schoolYear !== null && !(await budgetExists(scope.trx, partnershipId, schoolYear))) return refuse('notFound');
		const known = await lockList(scope.trx, list, place);
		const outcome = await decide(known, scope);
		if (!outcome.ok) return outcome;
		const written = await writeAndRecord(scope, list, place, known, outcome.value);
		if (!written.ok) return written;
		await outcome.value.afterwards?.();
		return ok(outcome.value.value);
	});
}

/** Also for a second list that changes with the first. */
export async function writeAndRecord<T extends EditedRow>(
	scope: WriteScope,
	list: EditedList<T>,
	place: ListPlace,
	known: readonly Stored<T>[],
	{ after, restored = false }: Pick<ListOutcome<T, unknown>, 'after' | 'restored'>
): Promise<Result<null, DatabaseRefusal>> {
	try {
		await writeList(scope.trx, list, place, { before: known, after }, scope);
	} catch (cause) {
		if (codeOf(cause) === FOREIGN_KEY_VIOLATION) return refuse({ kind: 'reference' });
		if (codeOf(cause) === EXCLUSION_VIOLATION) return refuse({ kind: 'overlap' });
		throw cause;
	}
	scope.audit(...eventsOf(list, place, known, after, restored ? 'restored' : 'added'));
	return ok(null);
}

const FOREIGN_KEY_VIOLATION = '23503';
const EXCLUSION_VIOLATION = '23P01';

/** The row as it was last, when removing it is the last that happened to it. */
export async function findRemovedRow<T extends EditedRow>(
	{ trx, partnershipId }: WriteScope,
	list: EditedList<T>,
	place: ListPlace,
	id: string
): Promise<T | null> {
	const record = { entity: list.entity, entityId: entityId(place, id) };
	const read = v.safeParse(list.schema, await findRemovedValue(trx, partnershipId, record));
	return read.success && read.output.id === id ? read.output : null;
}

/** The name of a record in the trail: with its school year before it where it belongs to a budget. */
export function entityId({ schoolYear }: ListPlace, id: string): string {
	return schoolYear === null ? id : `${schoolYear}/${id}`;
}

/** The row as the database has it now, or why a change of what the person saw is refused. */
export function seen<T extends EditedRow>(
	known: readonly Stored<T>[],
	{ id, revision }: SeenRow
): Result<Stored<T>, ListRefusal<T> | GeneralRefusal> {
	const current = known.find((row) => row.id === id);
	if (!current) return refuse('notFound');
	return current.revision === revision ? ok(current) : refuse({ kind: 'changedMeanwhile', current });
}

function eventsOf<T extends EditedRow>(
	{ entity, schema, visibleTo }: EditedList<T>,
	place: ListPlace,
	before: readonly T[],
	after: readonly T[],
	appearing: 'added' | 'restored'
): AuditEntry[] {
	const json = (row: T) => canonicalJson(schema, row);
	const event = (what: string, row: T) => ({
		action: `${entity}.${what}`,
		entity,
		entityId: entityId(place, row.id),
		...(visibleTo && { visibleTo: visibleTo(row) })
	});
	const earlier = new Map(before.map((row) => [row.id, row]));
	const later = new Set(after.map(({ id }) => id));
	const written = after.flatMap((row): AuditEntry[] => {
		const old = earlier.get(row.id);
		if (!old) return [{ ...event(appearing, row), after: json(row) }];
		const [was, is] = [json(old), json(row)];
		return sameValue(was, is) ? [] : [{ ...event('changed', row), before: was, after: is }];
	});
	const gone = before.filter(({ id }) => !later.has(id));
	return [...written, ...gone.map((row) => ({ ...event('removed', row), before: json(row) }))];
}
