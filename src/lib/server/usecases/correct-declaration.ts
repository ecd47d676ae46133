/** A correction of approved or settled hours: a new draft that points at them, priced as they were, in a round that is open. */
import { correctionProblem, roundOfCorrection, type CorrectionProblem } from '$lib/domain/declaration/correction-rules';
import type { HourHundredths } from '$lib/domain/shared/hours';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { listDeclarations } from '../queries/declarations';
import { insertDeclarations, type DeclarationToWrite } from '../queries/written-declarations';
import {
	declarationEvent,
	declarationJson,
	priced,
	readGround,
	writtenInTime,
	type DeclarationRefusal,
	type DeclarerPlace,
	type Ground
} from './declaration-writing';
import { readCorrections } from './held-corrections';
import { write, type Caller, type WriteScope } from './write';

export interface CorrectCommand {
	/** Of the correction, made by whoever sends it: sent twice it is one correction. */
	readonly id: string;
	readonly originalId: string;
	/** Hours to add; below zero takes them back. */
	readonly hours: HourHundredths;
	readonly note: string | null;
}

export type CorrectRefusal = CorrectionProblem | DeclarationRefusal;

/** The id of the correction. */
export function correctDeclaration(caller: Caller, place: DeclarerPlace, command: CorrectCommand) {
	const { partnershipId, partnerId } = place;
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<string, CorrectRefusal | { readonly kind: 'roundJustClosed' | 'idTaken' }>(
		caller,
		request,
		async (scope) => {
			const ground = await readGround(scope, caller, place, []);
			const made = await correctionOf(scope, place, ground, command);
			if (!made.ok) return made;
			const same = await listDeclarations(scope.trx, partnershipId, { partnerId, ids: [command.id] });
			if (same.some(({ correctsId, hours }) => correctsId === command.originalId && hours === command.hours))
				return ok(command.id);
			const editor = { now: scope.now, userName: scope.userName, userId: caller.actor.userId };
			const written = await writtenInTime(async () => {
				await insertDeclarations(scope.trx, partnershipId, [made.value], editor);
				return null;
			});
			if (written) return written;
			scope.audit(declarationEvent('corrected', made.value, { after: declarationJson(made.value) }));
			return ok(made.value.id);
		}
	);
}

/** Held against what was corrected already, with the original kept from being corrected by another until the end. */
export async function correctionOf(
	scope: WriteScope,
	place: DeclarerPlace,
	ground: Ground,
	{ id, originalId, hours, note }: CorrectCommand
): Promise<Result<DeclarationToWrite, CorrectRefusal>> {
	const found = (await readCorrections(scope, place, [{ correctsId: originalId }])).get(originalId);
	if (!found || found.original.schoolYear !== place.schoolYear) return refuse({ kind: 'lineGone' });
	const { original } = found;
	const others = found.others.filter((other) => other.id !== id);
	const problem = correctionProblem(original, others, hours);
	if (problem !== null) return refuse(problem);
	const round = roundOfCorrection(ground.rounds, original, ground.today);
	if (round === null) return refuse({ kind: 'noRound' });
	const correction: DeclarationToWrite = {
		...{ id, schoolYear: place.schoolYear, roundId: round.id, partnerId: place.partnerId, state: 'draft' },
		...{ roleId: original.roleId, area: original.area, activity: original.activity, lineId: original.lineId },
		...{ from: original.from, until: original.until, hours, inKind: original.inKind, price: null },
		...{ correctsId: original.id, reason: null, personId: original.personId, note, link: null }
	};
	return ok(priced(correction, ground.tariffs, original));
}
