/**
 * Removes drafts and returned lines, and brings a removed line back as a draft with the values the trail kept of it. Notes and
 * links are not in the trail, so that they can be erased for good: they do not come back.
 */
import * as v from 'valibot';
import * as field from '$lib/bundle/fields';
import { mayFollow } from '$lib/domain/declaration/declaration-steps';
import { NO_DETAIL } from '$lib/domain/declaration/declaration';
import { ok, refuse } from '$lib/domain/shared/result';
import { listCorrectedByOthers, listDeclarations, lockDeclarations } from '../queries/declarations';
import { deleteDeclarations, insertDeclarations } from '../queries/written-declarations';
import { listDisputes } from '../queries/disputes';
import { listRemovedWith, takeRemovedValue } from '../queries/removed-records';
import type { SeenRow } from './edit-list';
import { correctionOf } from './correct-declaration';
import { declarationEvent, declarationJson, readGround, type DeclarerPlace } from './declaration-writing';
import { writeRows, type RefusedRow, type SaveRefusal } from './save-declarations';
import { write, type Caller } from './write';

export interface RemoveRefusal {
	readonly kind: 'rows';
	readonly rows: readonly RefusedRow[];
}

/** All of them or none. */
export function removeDeclarations(caller: Caller, place: DeclarerPlace, rows: readonly SeenRow[]) {
	const { partnershipId, partnerId, schoolYear } = place;
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<number, RemoveRefusal>(caller, request, async (scope) => {
		const ids = rows.map(({ id }) => id);
		const lines = await lockDeclarations(scope.trx, partnershipId, { partnerId, schoolYear, ids });
		const known = new Map(lines.map((line) => [line.id, line]));
		const disputes = await listDisputes(scope.trx, partnershipId, { declarationIds: ids });
		const disputed = new Set(disputes.map(({ declarationId }) => declarationId));
		const corrected = await listCorrectedByOthers(scope.trx, partnershipId, ids);
		const refused = rows.flatMap(({ id, revision }): RefusedRow[] => {
			const current = known.get(id);
			if (!current) return [{ id, refusal: { kind: 'lineGone' } }];
			if (current.revision !== revision) return [{ id, refusal: { kind: 'changedMeanwhile', current } }];
			const { state } = current;
			if (!mayFollow('remove', state)) return [{ id, refusal: { kind: 'notInThisState', state } }];
			if (corrected.has(id)) return [{ id, refusal: { kind: 'isCorrected' } }];
			return disputed.has(id) ? [{ id, refusal: { kind: 'wasDisputed' } }] : [];
		});
		if (refused.length > 0) return refuse({ kind: 'rows', rows: refused });
		await deleteDeclarations(scope.trx, partnershipId, ids);
		scope.audit(...lines.map((line) => declarationEvent('removed', line, { before: declarationJson(line) })));
		return ok(lines.length);
	});
}

/** What the trail keeps of a line (`declarationJson`). */
const removedSchema = v.object({
	...{ id: field.id, schoolYear: field.schoolYear, partnerId: field.id, roleId: field.id, area: field.lineArea },
	...{ activity: field.activity, lineId: v.nullable(field.id), from: field.day, until: field.day },
	...{ hours: field.hoursChange, inKind: field.yesNo, personId: v.nullable(field.id), correctsId: v.nullable(field.id) }
});

/** Everything that went in the one action in which this line went; how many lines are back. */
export function restoreDeclarations(caller: Caller, place: DeclarerPlace, id: string) {
	const { partnershipId, partnerId, schoolYear } = place;
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<number, SaveRefusal | { readonly kind: 'notRemoved' }>(caller, request, async (scope) => {
		const record = { entity: 'declaration', entityId: id };
		if ((await takeRemovedValue(scope.trx, partnershipId, record)) === null) return refuse({ kind: 'notRemoved' });
		const gone = (await listRemovedWith(scope.trx, partnershipId, record))
			.filter(({ entity }) => entity === 'declaration')
			.flatMap(({ before }) => {
				const read = v.safeParse(removedSchema, before);
				return read.success ? [read.output] : [];
			})
			.filter((line) => line.partnerId === partnerId && line.schoolYear === schoolYear);
		const ids = gone.map((line) => line.id);
		const there = await listDeclarations(scope.trx, partnershipId, { partnerId, ids });
		if (gone.length === 0 || there.length > 0) return refuse({ kind: 'notRemoved' });
		const ground = await readGround(scope, caller, place, gone);
		const plain = gone.filter(({ correctsId }) => correctsId === null);
		const rows = plain.map((line) => ({
			id: line.id,
			revision: null,
			value: { ...NO_DETAIL, ...line, personId: ground.personIds.has(line.personId ?? '') ? line.personId : null }
		}));
		const { userId } = caller.actor;
		const written = await writeRows(scope, place, ground, { rows, userId, appearing: 'restored' });
		if (!written.ok) return written;
		for (const { id: lineId, correctsId, hours } of gone) {
			if (correctsId === null) continue;
			const command = { id: lineId, originalId: correctsId, hours, note: null };
			const correction = await correctionOf(scope, place, ground, command);
			if (!correction.ok) return refuse({ kind: 'rows', rows: [{ id: lineId, refusal: correction.error }] });
			const editor = { now: scope.now, userName: scope.userName, userId };
			await insertDeclarations(scope.trx, partnershipId, [correction.value], editor);
			const after = { after: declarationJson(correction.value) };
			scope.audit(declarationEvent('restored', correction.value, after));
		}
		return ok(gone.length);
	});
}
