/**
 * Preparing a round about next year's tariffs: opened from what holds, changed row by row or by a percentage, and withdrawn. It
 * changes no tariff and no budget (model section 6).
 */
import { proposedTariffSchema } from '$lib/bundle/agreement-schema';
import { canonicalJson } from '$lib/bundle/canonical';
import type { Cents } from '$lib/domain/shared/money';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { proposedRows, raisedBy, tariffsBefore } from '$lib/domain/tariff/propose-tariffs';
import { scopeKey, tariffScope, type ScopeOfTariff } from '$lib/domain/tariff/tariff-scope';
import type { ProposedTariff, TariffProposal } from '$lib/domain/tariff/tariff-proposal';
import { holdAgreement } from '../queries/agreement-lock';
import { listPartners, listRoles, listTariffs } from '../queries/partnership-rows';
import {
	deleteProposedTariff,
	insertProposal,
	insertProposedTariffs,
	updateProposal,
	updateProposedTariff
} from '../queries/proposal-writing';
import { listProposals, listProposedTariffs, lockProposal } from '../queries/proposals';
import type { Stored } from '../queries/stored';
import type { SeenRow } from './edit-list';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export type ProposalRefusal =
	/** For this year there is one already. */
	| { readonly kind: 'openAlready' }
	/** Nothing holds that could be proposed. */
	| { readonly kind: 'noTariffs' }
	/** It was adopted or withdrawn. */
	| { readonly kind: 'notOpen' }
	| { readonly kind: 'changedMeanwhile'; readonly current: Stored<TariffProposal> }
	| { readonly kind: 'notAboveZero' }
	| { readonly kind: 'roleNeeded' }
	| { readonly kind: 'scopeUnknown' }
	| { readonly kind: 'proposedAlready' };

export type ProposalOutcome<T> = Promise<Result<T, ProposalRefusal | GeneralRefusal>>;

/** The id. Each tariff that holds on the last day before the year, raised by `percentage`. */
export function openProposal(
	caller: Caller,
	partnershipId: string,
	command: { readonly schoolYear: SchoolYear; readonly percentage: string; readonly note: string | null }
): ProposalOutcome<string> {
	const request = { partnershipId, permission: 'tariff.edit' } as const;
	return write<string, ProposalRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx, newId } = scope;
		const { schoolYear, percentage, note } = command;
		await holdAgreement(trx, `proposal of ${partnershipId} ${schoolYear}`);
		if ((await listProposals(trx, partnershipId, { schoolYear, state: 'open' })).length > 0)
			return refuse({ kind: 'openAlready' });
		const before = tariffsBefore(await listTariffs(trx, partnershipId), schoolYear);
		if (before.length === 0) return refuse({ kind: 'noTariffs' });
		const id = newId();
		const rows = before.map(({ partnerId, roleId, area, amountPerHour }) => ({
			...{ id: newId(), partnerId, roleId, area, amountPerHour: raisedBy(amountPerHour, percentage) },
			...{ tariffId: null, endedTariffId: null }
		}));
		await insertProposal(trx, partnershipId, { id, schoolYear, note }, scope);
		await insertProposedTariffs(trx, partnershipId, id, rows, { editor: scope, after: 0 });
		scope.audit({
			...{ action: 'tariffProposal.opened', entity: 'tariffProposal', entityId: id },
			after: { schoolYear, percentage, rows: { tariff: { added: rows.length } } }
		});
		return ok(id);
	});
}

/** What somebody filled in beside a row, or beside a tariff of last year that is not proposed; `null` is not proposed. */
export interface AmountChange {
	readonly scope: ScopeOfTariff;
	readonly amount: Cents | null;
}

/** How many rows differ now. */
export function changeAmounts(
	caller: Caller,
	partnershipId: string,
	seen: SeenRow,
	changes: readonly AmountChange[]
): ProposalOutcome<number> {
	return changeRows(caller, partnershipId, seen, (rows) => {
		if (changes.some(({ amount }) => amount !== null && amount <= 0n)) return refuse({ kind: 'notAboveZero' });
		if (changes.some(({ scope }) => tariffScope(scope) === null)) return refuse({ kind: 'roleNeeded' });
		const wanted = new Map(changes.map((change) => [scopeKey(change.scope), change]));
		const known = new Set(rows.map(scopeKey));
		const kept = rows.flatMap((row) => {
			const change = wanted.get(scopeKey(row));
			if (!change) return [row];
			return change.amount === null ? [] : [{ ...row, amountPerHour: change.amount }];
		});
		const added = [...wanted.values()].flatMap(({ scope, amount }) =>
			amount === null || known.has(scopeKey(scope)) ? [] : [{ ...scope, amountPerHour: amount }]
		);
		return ok({ kept, added });
	});
}

/** Every row that had a tariff last year, or those of one role, at that tariff raised by `percentage`. */
export function raiseProposal(
	caller: Caller,
	partnershipId: string,
	seen: SeenRow,
	{ percentage, roleId }: { readonly percentage: string; readonly roleId: string | null }
): ProposalOutcome<number> {
	return changeRows(caller, partnershipId, seen, async (rows, scope, { schoolYear }) => {
		const tariffs = await listTariffs(scope.trx, partnershipId);
		const previous = new Map(proposedRows(rows, tariffs, schoolYear).map((row) => [row.proposed?.id, row.previous]));
		const kept = rows.map((row) => {
			const was = previous.get(row.id);
			const isMeant = roleId === null || row.roleId === roleId;
			return was && isMeant ? { ...row, amountPerHour: raisedBy(was.amountPerHour, percentage) } : row;
		});
		return ok({ kept, added: [] });
	});
}

/** A tariff of a scope that had none. */
export function addToProposal(
	caller: Caller,
	partnershipId: string,
	seen: SeenRow,
	added: ScopeOfTariff & { readonly amountPerHour: Cents }
): ProposalOutcome<number> {
	return changeRows(caller, partnershipId, seen, async (rows, { trx }) => {
		if (added.amountPerHour <= 0n) return refuse({ kind: 'notAboveZero' });
		if (tariffScope(added) === null) return refuse({ kind: 'roleNeeded' });
		const roles = await listRoles(trx, partnershipId);
		const partners = await listPartners(trx, partnershipId);
		const isKnown = (list: readonly { readonly id: string }[], id: string | null) =>
			id === null || list.some((row) => row.id === id);
		if (!isKnown(roles, added.roleId) || !isKnown(partners, added.partnerId)) return refuse({ kind: 'scopeUnknown' });
		if (rows.some((row) => scopeKey(row) === scopeKey(added))) return refuse({ kind: 'proposedAlready' });
		return ok({ kept: rows, added: [added] });
	});
}

/** It changed nothing and stays readable. */
export function withdrawProposal(caller: Caller, partnershipId: string, seen: SeenRow): ProposalOutcome<null> {
	const request = { partnershipId, permission: 'tariff.edit' } as const;
	return write<null, ProposalRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const open = await lockOpen(scope, seen);
		if (!open.ok) return open;
		const decided = { state: 'withdrawn', decidedAt: scope.now, decidedByName: scope.userName } as const;
		await updateProposal(scope.trx, partnershipId, seen.id, decided, scope);
		scope.audit({ action: 'tariffProposal.withdrawn', entity: 'tariffProposal', entityId: seen.id });
		return ok(null);
	});
}

/** Held until the end of the transaction, as the person saw it. */
export async function lockOpen(
	{ trx, partnershipId }: WriteScope,
	seen: SeenRow
): Promise<Result<Stored<TariffProposal>, ProposalRefusal | GeneralRefusal>> {
	const current = await lockProposal(trx, partnershipId, seen.id);
	if (!current) return refuse('notFound');
	if (current.state !== 'open') return refuse({ kind: 'notOpen' });
	return current.revision === seen.revision ? ok(current) : refuse({ kind: 'changedMeanwhile', current });
}

interface RowsAfter {
	readonly kept: readonly ProposedTariff[];
	readonly added: readonly (ScopeOfTariff & { readonly amountPerHour: Cents })[];
}
type Decided = Result<RowsAfter, ProposalRefusal>;

function changeRows(
	caller: Caller,
	partnershipId: string,
	seen: SeenRow,
	decide: (rows: readonly ProposedTariff[], scope: WriteScope, proposal: TariffProposal) => Decided | Promise<Decided>
): ProposalOutcome<number> {
	const request = { partnershipId, permission: 'tariff.edit' } as const;
	return write<number, ProposalRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const open = await lockOpen(scope, seen);
		if (!open.ok) return open;
		const rows = await listProposedTariffs(scope.trx, partnershipId, seen.id);
		const decided = await decide(rows, scope, open.value);
		if (!decided.ok) return decided;
		const changed = await writeRows(scope, seen.id, rows, decided.value);
		if (changed > 0) await updateProposal(scope.trx, partnershipId, seen.id, { changedAt: scope.now }, scope);
		return ok(changed);
	});
}

async function writeRows(
	scope: WriteScope,
	proposalId: string,
	rows: readonly ProposedTariff[],
	{ kept, added }: RowsAfter
): Promise<number> {
	const { trx, partnershipId } = scope;
	const json = (row: ProposedTariff) => canonicalJson(proposedTariffSchema, row);
	const event = (what: 'added' | 'changed' | 'removed', { id }: ProposedTariff) => ({
		...{ action: `proposedTariff.${what}`, entity: 'proposedTariff', entityId: id }
	});
	const before = new Map(rows.map((row) => [row.id, row]));
	const changed = kept.filter((row) => before.get(row.id)?.amountPerHour !== row.amountPerHour);
	const staying = new Set(kept.map(({ id }) => id));
	const gone = rows.filter(({ id }) => !staying.has(id));
	const fresh = added.map((row) => ({ ...row, id: scope.newId(), tariffId: null, endedTariffId: null }));
	for (const { id } of gone) await deleteProposedTariff(trx, partnershipId, id);
	for (const row of changed) await updateProposedTariff(trx, partnershipId, row, scope);
	await insertProposedTariffs(trx, partnershipId, proposalId, fresh, { editor: scope, after: rows.length });
	scope.audit(
		...gone.map((row) => ({ ...event('removed', row), before: json(row) })),
		...changed.map((row) => ({ ...event('changed', row), before: json(before.get(row.id) ?? row), after: json(row) })),
		...fresh.map((row) => ({ ...event('added', row), after: json(row) }))
	);
	return gone.length + changed.length + fresh.length;
}
