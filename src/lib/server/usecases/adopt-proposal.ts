/**
 * Adopting a proposal: each of its rows becomes a tariff of that school year, all of them in one transaction or none. It can be
 * taken back as long as nothing was priced with them.
 */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { adoptProposal, undoAdoption, type Adoption, type AdoptionConflict } from '$lib/domain/tariff/propose-tariffs';
import type { ProposedTariff } from '$lib/domain/tariff/tariff-proposal';
import { listProposals, listProposedTariffs, lockProposal } from '../queries/proposals';
import { lockList, TARIFFS } from '../queries/edited-lists';
import { tariffsInUse, updateProposal, updateProposedTariff } from '../queries/proposal-writing';
import { writeAndRecord, type DatabaseRefusal, type SeenRow } from './edit-list';
import { lockOpen, type ProposalRefusal } from './propose-tariffs';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export type AdoptRefusal =
	| ProposalRefusal
	/** Tariffs were agreed for days of that year already: nothing was adopted. */
	| { readonly kind: 'conflicts'; readonly conflicts: readonly AdoptionConflict[] }
	| { readonly kind: 'nothingProposed' }
	| DatabaseRefusal;

/** How many tariffs there are now that were not. */
export function adoptTariffProposal(
	caller: Caller,
	partnershipId: string,
	seen: SeenRow,
	agreedIn: string | null
): Promise<Result<number, AdoptRefusal | GeneralRefusal>> {
	const request = { partnershipId, permission: 'tariff.edit' } as const;
	return write<number, AdoptRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx, now, userName } = scope;
		const tariffs = await lockList(trx, TARIFFS, placeOf(partnershipId));
		const open = await lockOpen(scope, seen);
		if (!open.ok) return open;
		const rows = await listProposedTariffs(trx, partnershipId, seen.id);
		if (rows.length === 0) return refuse({ kind: 'nothingProposed' });
		const adopted = adoptProposal(rows, tariffs, open.value.schoolYear, { newId: scope.newId, agreedIn });
		if (!adopted.ok) return refuse({ kind: 'conflicts', conflicts: adopted.error });
		const written = await writeAdoption(scope, tariffs, adopted.value);
		if (!written.ok) return written;
		// The rows first: once it is adopted nobody changes them.
		const decided = { state: 'adopted', decidedAt: now, decidedByName: userName } as const;
		await updateProposal(trx, partnershipId, seen.id, decided, scope);
		scope.audit({
			...{ action: 'tariffProposal.adopted', entity: 'tariffProposal', entityId: seen.id },
			after: { schoolYear: open.value.schoolYear, agreedIn, rows: { tariff: { added: rows.length } } }
		});
		return ok(rows.length);
	});
}

export type UndoAdoptionRefusal =
	| { readonly kind: 'notAdopted' }
	/** Hours were declared with it, or a version of that year rests on it. */
	| { readonly kind: 'pricedWith' }
	| { readonly kind: 'tariffsChanged'; readonly rows: number }
	/** A next round for the same year was opened since. */
	| { readonly kind: 'openAlready' }
	| DatabaseRefusal;

/** Its tariffs go, what ended because of them goes on, and the proposal is open again. */
export function undoAdoptionOf(
	caller: Caller,
	partnershipId: string,
	id: string
): Promise<Result<number, UndoAdoptionRefusal | GeneralRefusal>> {
	const request = { partnershipId, permission: 'tariff.edit' } as const;
	return write<number, UndoAdoptionRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx } = scope;
		const tariffs = await lockList(trx, TARIFFS, placeOf(partnershipId));
		const proposal = await lockProposal(trx, partnershipId, id);
		if (!proposal) return refuse('notFound');
		if (proposal.state !== 'adopted') return refuse({ kind: 'notAdopted' });
		const { schoolYear } = proposal;
		if ((await listProposals(trx, partnershipId, { schoolYear, state: 'open' })).length > 0)
			return refuse({ kind: 'openAlready' });
		const rows = await listProposedTariffs(trx, partnershipId, id);
		const made = rows.flatMap(({ tariffId }) => tariffId ?? []);
		if (await tariffsInUse(trx, partnershipId, schoolYear, made)) return refuse({ kind: 'pricedWith' });
		const undone = undoAdoption(rows, tariffs, schoolYear);
		if (!undone.ok) return refuse({ kind: 'tariffsChanged', rows: undone.error.length });
		await updateProposal(trx, partnershipId, id, { state: 'open', decidedAt: null, decidedByName: null }, scope);
		const written = await writeAdoption(scope, tariffs, undone.value);
		if (!written.ok) return written;
		scope.audit({ action: 'tariffProposal.adoptionUndone', entity: 'tariffProposal', entityId: id });
		return ok(made.length);
	});
}

const placeOf = (partnershipId: string) => ({ partnershipId, schoolYear: null });

type Tariffs = Awaited<ReturnType<typeof lockList<Adoption['tariffs'][number]>>>;

async function writeAdoption(
	scope: WriteScope,
	before: Tariffs,
	{ tariffs, rows }: Adoption
): Promise<Result<null, DatabaseRefusal>> {
	const { trx, partnershipId } = scope;
	for (const row of rows as readonly ProposedTariff[]) await updateProposedTariff(trx, partnershipId, row, scope);
	return writeAndRecord(scope, TARIFFS, placeOf(partnershipId), before, { after: tariffs });
}
