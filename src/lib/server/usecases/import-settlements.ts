/** Settlements out of a file: documents that are added where they are not here yet, and never changed or removed. */
import type { BundleRead } from '$lib/bundle/bundle-schema';
import { keptDocument } from '$lib/bundle/settlement-document';
import type { SettlementRead } from '$lib/bundle/settlement-schema';
import type { NewSettlement } from '../queries/settlements';
import type { Reach } from './import-reach';

export interface SettlementsAfter {
	/** Those there will be: which records are settled, and by which, follows from them. */
	readonly all: SettlementRead[];
	readonly added: readonly SettlementRead[];
	/** What the file says otherwise than it was settled here: "settlements[najaar]". */
	readonly rewritten: readonly string[];
}

/** A person settles on the page of the round, so that only the installation itself brings settlements in. */
export function settlementsAfter(current: BundleRead, bundle: BundleRead, reach: Reach): SettlementsAfter {
	const here = new Map(current.settlements.map((settlement) => [settlement.id, settlement]));
	const given = bundle.settlements.filter(({ id }) => !here.has(id));
	const added = reach === 'everything' ? given : [];
	const differing = bundle.settlements.filter((settlement) => {
		const known = here.get(settlement.id);
		return known !== undefined && headOf(known) !== headOf(settlement);
	});
	return {
		all: [...current.settlements, ...added],
		added,
		rewritten: differing.map(({ id }) => `settlements[${id}]`)
	};
}

/** The digest stands for the statements. */
function headOf({ schoolYear, roundId, settledAt, settledBy, digest }: SettlementRead): string {
	return JSON.stringify([schoolYear, roundId, settledAt, settledBy, digest]);
}

/** `userId`: who imports; the name of who settled comes with the settlement. */
export function keptOf(userId: string) {
	return ({ settledAt, settledBy, statements, ...settlement }: SettlementRead): NewSettlement => ({
		...settlement,
		...{ settledAt: new Date(settledAt), settledByName: settledBy, settledBy: userId },
		statements: statements.map(({ partnerId, document, digest }) => ({
			...{ partnerId, digest },
			document: keptDocument(document)
		}))
	});
}
