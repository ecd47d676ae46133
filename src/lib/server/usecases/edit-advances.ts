/** Advances the penvoerder paid to partners: recorded, mended, removed and brought back, until a settlement takes them up. */
import type { Advance } from '$lib/domain/settlement/advance';
import { advanceProblem, repeatedAdvance, type AdvanceProblem } from '$lib/domain/settlement/advance-rules';
import { ADVANCES } from '../queries/edited-lists';
import { findPartner } from '../queries/partners';
import type { YearPlace } from './edit-funding-sources';
import { removeRow, restoreRow, saveRow, type ListRefusal, type ListRules, type SeenRow } from './edit-list';
import type { Caller } from './write';

export type AdvanceInput = Pick<Advance, 'partnerId' | 'amount' | 'paidOn' | 'reference'>;

export type AdvanceRuleRefusal =
	AdvanceProblem | { readonly kind: 'sameAdvance' } | { readonly kind: 'alreadySettled' };
export type AdvanceRefusal = AdvanceRuleRefusal | ListRefusal<Advance>;

function rulesOf({ services }: Caller): ListRules<Advance, AdvanceRuleRefusal> {
	return {
		list: ADVANCES,
		permission: 'settlement.record',
		async judge(advance, _others, { trx, partnershipId }, place) {
			if (await isSettled(advance.id, trx, place)) return { kind: 'alreadySettled' };
			const partner = (await findPartner(trx, partnershipId, advance.partnerId)) ?? null;
			return advanceProblem(advance, { partner, today: services.today() });
		},
		repeats: repeatedAdvance,
		mayGo: ({ settlementId }) => Promise.resolve(settlementId === null ? null : { kind: 'alreadySettled' })
	};
}

/** As it stands now: what is saved claims nothing about it. */
async function isSettled(id: string, ...[trx, place]: Parameters<typeof ADVANCES.read>): Promise<boolean> {
	const now = (await ADVANCES.read(trx, place)).find((row) => row.id === id);
	return now !== undefined && now.settlementId !== null;
}

/** The id of the advance. */
export function saveAdvance(
	caller: Caller,
	place: YearPlace,
	{ advance, changing }: { readonly advance: AdvanceInput; readonly changing: SeenRow | null }
) {
	const { schoolYear } = place;
	return saveRow(caller, rulesOf(caller), place, {
		value: (id) => ({ schoolYear, ...advance, id, settlementId: null }),
		changing
	});
}

export function removeAdvance(caller: Caller, place: YearPlace, row: SeenRow) {
	return removeRow(caller, rulesOf(caller), place, row);
}

export function restoreAdvance(caller: Caller, place: YearPlace, id: string) {
	return restoreRow(caller, rulesOf(caller), place, id);
}
