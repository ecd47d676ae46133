/** Copies the lines of one month into another as drafts, each work once: copied again, only what is new is added. */
import { createHash } from 'node:crypto';
import { copyLines, keyOfWork, type CopiedLine } from '$lib/domain/declaration/copy-lines';
import { NO_DETAIL } from '$lib/domain/declaration/declaration';
import type { WorkPeriod } from '$lib/domain/declaration/work-period';
import { ok } from '$lib/domain/shared/result';
import { findImported, listDeclarations } from '../queries/declarations';
import { holdCorrections, readGround, type DeclarerPlace } from './declaration-writing';
import { writeRows, type SaveRefusal } from './save-declarations';
import { write, type Caller } from './write';

/** How many lines were added, and of how many they are: what one person did of one work is taken together. */
export interface Copied {
	readonly lines: number;
	readonly of: number;
}

export function copyPeriod(
	caller: Caller,
	place: DeclarerPlace,
	{ from, to }: { readonly from: WorkPeriod; readonly to: WorkPeriod }
) {
	const { partnershipId, partnerId, schoolYear } = place;
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<Copied, SaveRefusal>(caller, request, async (scope) => {
		const { trx } = scope;
		// Pressed twice at once: the second looks after the first is done.
		await holdCorrections(scope, [`${partnerId} ${to.name}`]);
		const stretch = { from: from.from, until: from.until };
		const lines = await listDeclarations(trx, partnershipId, { partnerId, schoolYear, ...stretch });
		const copies = copyLines(lines, to).map(({ line, of }) => ({ copy: line, of, importKey: keyOfCopy(line, to) }));
		const keys = copies.map(({ importKey }) => importKey);
		const known = await findImported(trx, partnershipId, { partnerId, keys });
		const fresh = copies.filter(({ importKey }) => !known.has(importKey));
		const rows = fresh.map(({ copy, importKey }) => ({
			...{ id: scope.newId(), revision: null, importKey },
			value: { ...NO_DETAIL, ...copy }
		}));
		const ground = await readGround(
			scope,
			caller,
			place,
			rows.map(({ value }) => value)
		);
		const written = await writeRows(scope, place, ground, { rows, userId: caller.actor.userId });
		if (!written.ok) return written;
		return ok({ lines: rows.length, of: fresh.reduce((sum, { of }) => sum + of, 0) });
	});
}

function keyOfCopy(copy: CopiedLine, to: WorkPeriod): string {
	return `copy ${to.name} ${createHash('sha256').update(keyOfWork(copy)).digest('hex').slice(0, 40)}`;
}
