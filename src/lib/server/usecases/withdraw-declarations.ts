/** Takes submitted lines back as drafts, as long as nobody decided about them and their round accepts lines. */
import { mayFollow } from '$lib/domain/declaration/declaration-steps';
import type { Day } from '$lib/domain/shared/day';
import type { DeclarationRound } from '$lib/domain/declaration/round';
import { closedRound } from '$lib/domain/declaration/declaration-rules';
import { acceptsDeclarations } from '$lib/domain/declaration/round';
import { ok, refuse } from '$lib/domain/shared/result';
import { holdRound, listRounds } from '../queries/agreed-hours';
import { lockDeclarations } from '../queries/declarations';
import { updateDeclarations } from '../queries/written-declarations';
import { declarationEvent, declarationJson, type DeclarationRefusal, type DeclarerPlace } from './declaration-writing';
import { write, type Caller } from './write';

export interface WithdrawRefusal {
	readonly kind: 'rows';
	readonly rows: readonly { readonly id: string; readonly refusal: DeclarationRefusal }[];
}

/** How many are drafts again; all of them or none. */
export function withdrawDeclarations(caller: Caller, place: DeclarerPlace, ids: readonly string[]) {
	const { partnershipId, partnerId, schoolYear } = place;
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<number, WithdrawRefusal>(caller, request, async (scope) => {
		const { trx } = scope;
		const lines = await lockDeclarations(trx, partnershipId, { partnerId, schoolYear, ids });
		const roundIds = [...new Set(lines.map(({ roundId }) => roundId))].sort();
		for (const roundId of roundIds) await holdRound(trx, { partnershipId, roundId }, 'shared');
		const rounds = new Map((await listRounds(trx, partnershipId, schoolYear)).map((round) => [round.id, round]));
		const known = new Map(lines.map((line) => [line.id, line]));
		const refused = ids.flatMap((id) => {
			const line = known.get(id);
			const why = (refusal: DeclarationRefusal) => [{ id, refusal }];
			if (!line) return why({ kind: 'lineGone' });
			if (line.state !== 'draft' && !mayFollow('withdraw', line.state))
				return why({ kind: 'notInThisState', state: line.state });
			const round = rounds.get(line.roundId);
			return round && !acceptsDeclarations(round, caller.services.today())
				? why(tooLateFor(round, caller.services.today()))
				: [];
		});
		if (refused.length > 0) return refuse({ kind: 'rows', rows: refused });
		const withdrawn = lines.filter(({ state }) => state === 'submitted');
		const editor = { now: scope.now, userName: scope.userName, userId: caller.actor.userId };
		const drafts = withdrawn.map((line) => ({ ...line, state: 'draft' as const }));
		await updateDeclarations(trx, partnershipId, drafts, editor);
		scope.audit(
			...withdrawn.map((line) =>
				declarationEvent('withdrawn', line, {
					before: declarationJson(line),
					after: declarationJson({ ...line, state: 'draft' })
				})
			)
		);
		return ok(withdrawn.length);
	});
}

/** What was submitted in time stays where it is when its round is settled: it is decided about and settles later. */
function tooLateFor(round: DeclarationRound, today: Day): DeclarationRefusal {
	return round.state === 'settled' ? { kind: 'waitsAfterSettling', name: round.name } : closedRound(round, today);
}
