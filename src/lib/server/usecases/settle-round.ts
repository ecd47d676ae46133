/**
 * Settling a round: everything that is approved and open is taken up at once by a settlement that never changes (model section 8).
 * Who settles has seen exactly that: when anything changed meanwhile, nothing is settled and the new figures are shown.
 */
import { keptStatement, settlementDigest, type KeptStatement } from '$lib/bundle/settlement-document';
import { computeSettlement, type PartnerSettlement } from '$lib/domain/settlement/compute-settlement';
import { isWork } from '$lib/domain/settlement/statement';
import type { Day } from '$lib/domain/shared/day';
import type { DeclarationRound } from '$lib/domain/declaration/round';
import { moneyText } from '$lib/domain/shared/money';
import { ok, refuse } from '$lib/domain/shared/result';
import { sha256 } from '../digest';
import { holdRound } from '../queries/agreed-hours';
import type { AuditEntry } from '../queries/audit';
import { lockDeclarations } from '../queries/declarations';
import { lockList, ROUNDS } from '../queries/edited-lists';
import { listPartners } from '../queries/partners';
import { holdOpenFacts } from '../queries/settlement-facts';
import {
	insertSettlements,
	listSettlements,
	markRoundSettled,
	markSettled,
	type SettlementHead,
	type TakenUp
} from '../queries/settlements';
import { linesOf, readSettlementFacts, type RoundPlace } from '../queries/statements';
import { write, type Caller, type WriteScope } from './write';

export type SettleRefusal =
	/** Lines may still come: it is closed first. */
	| { readonly kind: 'roundOpen' }
	| { readonly kind: 'settledAlready'; readonly by: string | null; readonly at: Date | null }
	/** Everyone settles with the penvoerder, and nobody is. */
	| { readonly kind: 'noLeadPartner' }
	/** The figures are not those that were shown. */
	| { readonly kind: 'changedMeanwhile' };

export interface SettledRound {
	readonly settlementId: string;
	readonly statements: number;
}

/** `seen`: of the statements that were shown (`previewDigest`). */
export function settleRound(caller: Caller, place: RoundPlace, { seen }: { readonly seen: string }) {
	const { partnershipId, schoolYear, roundId } = place;
	// As of one moment, so that whatever changes while this reads makes it begin again.
	const request = { partnershipId, permission: 'settlement.settle', asOfOneMoment: true } as const;
	return write<SettledRound, SettleRefusal | 'notFound'>(caller, request, async (scope) => {
		const { trx, access, now, userName } = scope;
		const rounds = await lockList(trx, ROUNDS, { partnershipId, schoolYear });
		await holdRound(trx, { partnershipId, roundId }, 'alone');
		const round = rounds.find(({ id }) => id === roundId);
		if (!round) return refuse('notFound');
		if (round.state === 'settled') return refuse(settledAlready(await listSettlements(trx, partnershipId), roundId));
		if (round.state === 'open') return refuse({ kind: 'roundOpen' });
		const partners = await listPartners(trx, partnershipId);
		const leadPartner = partners.find((partner) => partner.leadPartner);
		if (!leadPartner) return refuse({ kind: 'noLeadPartner' });
		await holdOpenFacts(trx, partnershipId, schoolYear);
		const lines = await lockDeclarations(trx, partnershipId, linesOf(round));
		const facts = await readSettlementFacts(trx, access, { partnershipId, round, partners, leadPartner }, lines);
		const computed = computeSettlement(facts);
		if (previewDigest(computed) !== seen) return refuse({ kind: 'changedMeanwhile' });
		const statements = computed.map((one) => keptStatement(one, caller.services.today(), sha256));
		const settlementId = scope.newId();
		const head = {
			...{ id: settlementId, schoolYear, roundId, settledAt: now, settledBy: access.userId, settledByName: userName },
			digest: settlementDigest(statements, sha256)
		};
		await insertSettlements(trx, partnershipId, [{ ...head, statements }]);
		await markSettled(trx, partnershipId, settlementId, takenUp(computed), scope);
		await markRoundSettled(trx, partnershipId, roundId, scope);
		record(scope, { settlementId, round, computed, statements, settledOn: caller.services.today() });
		return ok({ settlementId, statements: statements.length });
	});
}

/** Of statements that are not settled yet: what a person was shown, to the letter. */
export function previewDigest(computed: readonly PartnerSettlement[]): string {
	return settlementDigest(
		computed.map((one) => keptStatement(one, null, sha256)),
		sha256
	);
}

function settledAlready(heads: readonly SettlementHead[], roundId: string): SettleRefusal {
	const head = heads.find((one) => one.roundId === roundId);
	return { kind: 'settledAlready', by: head?.settledByName ?? null, at: head?.settledAt ?? null };
}

function takenUp(computed: readonly PartnerSettlement[]): TakenUp {
	const entries = computed.flatMap(({ statement }) => statement.entries);
	const idsOf = (...kinds: readonly string[]) => [
		...new Set(entries.filter(({ kind }) => kinds.includes(kind)).map(({ recordId }) => recordId))
	];
	const given = computed.flatMap((one) => one.given.map(({ recordId }) => recordId));
	return {
		declaration: [...idsOf('declared', 'correction'), ...given],
		advance: idsOf('advance'),
		contribution_request: idsOf('contribution'),
		// Both sides have it.
		swap: idsOf('swap')
	};
}

interface Settled {
	readonly settlementId: string;
	readonly round: DeclarationRound;
	readonly computed: readonly PartnerSettlement[];
	readonly statements: readonly KeptStatement[];
	readonly settledOn: Day;
}

/** That it was settled is for everyone; what it came to, and every line of it, for the organisation and the penvoerder's staff. */
function record(scope: WriteScope, { settlementId, round, computed, statements, settledOn }: Settled): void {
	scope.audit(
		{
			...{ action: 'declarationRound.settled', entity: 'declarationRound' },
			entityId: `${round.schoolYear}/${round.id}`,
			before: { state: round.state },
			after: { state: 'settled' }
		},
		...computed.flatMap(({ statement, given }, place): AuditEntry[] => {
			const visibleTo = { level: 'checker', partnerId: statement.partner.id } as const;
			const work = statement.entries.filter(isWork);
			return [
				{
					...{ action: 'settlement.settled', entity: 'settlement', entityId: settlementId },
					after: {
						...{ round: round.name, partnerId: statement.partner.id, settledOn, net: moneyText(statement.net) },
						...{ entries: statement.entries.length, digest: statements[place]?.digest ?? null }
					},
					visibleTo
				},
				...[...work, ...given].map(({ recordId }) => ({
					...{ action: 'declaration.settled', entity: 'declaration', entityId: recordId },
					...{ before: { state: 'approved' }, after: { state: 'settled', settlementId } },
					visibleTo
				}))
			];
		})
	);
}
