/** Takes back a whole import: all its lines, as long as each of them is still a draft. People who came with it stay. */
import { mayFollow } from '$lib/domain/declaration/declaration-steps';
import { ok, refuse } from '$lib/domain/shared/result';
import { listCorrectedByOthers, lockDeclarations } from '../queries/declarations';
import { deleteDeclarations } from '../queries/written-declarations';
import { lockHoursImport, markImportUndone } from '../queries/hours-imports';
import { declarationEvent, declarationJson, type DeclarerPlace } from './declaration-writing';
import { write, type Caller } from './write';

export type UndoImportRefusal =
	| { readonly kind: 'gone' }
	/** So many of its lines were submitted, or decided about, or have a correction from when they were. */
	| { readonly kind: 'noLongerDrafts'; readonly count: number };

/** How many lines went. */
export function undoImport(caller: Caller, place: DeclarerPlace, id: string) {
	const { partnershipId, partnerId, schoolYear } = place;
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<number, UndoImportRefusal>(caller, request, async (scope) => {
		const known = await lockHoursImport(scope.trx, place, id);
		if (!known) return refuse({ kind: 'gone' });
		const lines = await lockDeclarations(scope.trx, partnershipId, { partnerId, schoolYear, importId: id });
		const ids = lines.map((line) => line.id);
		const corrected = await listCorrectedByOthers(scope.trx, partnershipId, ids);
		const others = lines.filter(
			({ id: line, state }) => state !== 'draft' || !mayFollow('remove', state) || corrected.has(line)
		);
		if (others.length > 0) return refuse({ kind: 'noLongerDrafts', count: others.length });
		await deleteDeclarations(scope.trx, partnershipId, ids);
		await markImportUndone(scope.trx, partnershipId, id, scope);
		for (const line of lines) scope.audit(declarationEvent('removed', line, { before: declarationJson(line) }));
		scope.audit({
			...{ action: 'hoursImport.undone', entity: 'hoursImport', entityId: id },
			after: { fileName: known.fileName, removed: lines.length },
			visibleTo: { level: 'ownOrganisation', partnerId }
		});
		return ok(lines.length);
	});
}
