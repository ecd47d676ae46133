/** Originals and their corrections, held until the end of the transaction: what they come to together is decided by one at a time. */
import type { Declaration } from '$lib/domain/declaration/declaration';
import { listDeclarations, type StoredDeclaration } from '../queries/declarations';
import { holdCorrections, type DeclarerPlace } from './declaration-writing';
import type { WriteScope } from './write';

export type Corrections = ReadonlyMap<
	string,
	{ readonly original: StoredDeclaration; readonly others: StoredDeclaration[] }
>;

/** By the id of the original, held until the end of the transaction. */
export async function readCorrections(
	scope: WriteScope,
	{ partnerId }: DeclarerPlace,
	lines: readonly Pick<Declaration, 'correctsId'>[]
): Promise<Corrections> {
	const ids = [...new Set(lines.flatMap(({ correctsId }) => correctsId ?? []))];
	if (ids.length === 0) return new Map();
	await holdCorrections(scope, ids);
	const { trx, partnershipId } = scope;
	const originals = await listDeclarations(trx, partnershipId, { partnerId, ids });
	const others = await listDeclarations(trx, partnershipId, { partnerId, corrects: ids });
	return new Map(
		originals.map((original) => [
			original.id,
			{ original, others: others.filter(({ correctsId }) => correctsId === original.id) }
		])
	);
}

export type StandingCorrections = ReadonlyMap<string, readonly StoredDeclaration[]>;

/** Of lines that are open again after they were approved, by their id, held until the end of the transaction. */
export async function readStandingCorrections(
	scope: WriteScope,
	{ partnerId }: Pick<DeclarerPlace, 'partnerId'>,
	lines: readonly StoredDeclaration[]
): Promise<StandingCorrections> {
	const once = lines.filter(({ correctsId, submittedAt }) => correctsId === null && submittedAt !== null);
	const ids = once.map(({ id }) => id);
	if (ids.length === 0) return new Map();
	const { trx, partnershipId } = scope;
	const read = (corrects: readonly string[]) =>
		listDeclarations(trx, partnershipId, { partnerId, corrects, withoutDetail: true });
	const corrected = [...new Set((await read(ids)).flatMap(({ correctsId }) => correctsId ?? []))];
	if (corrected.length === 0) return new Map();
	await holdCorrections(scope, corrected);
	const found = await read(corrected);
	return new Map(corrected.map((id) => [id, found.filter(({ correctsId }) => correctsId === id)]));
}
