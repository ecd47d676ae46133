/**
 * Pricing the open lines of a round, or of the whole year, anew after a tariff changed: drafts and submitted lines of the own organisation, and submitted
 * lines of whoever the person checks. What was decided keeps its tariff (model section 6).
 */
import { repriced } from '$lib/domain/declaration/deciding';
import type { DeclarationPrice } from '$lib/domain/declaration/declaration';
import { repricedValues, type RepricedLines } from '$lib/domain/declaration/line-values';
import { moneyText } from '$lib/domain/shared/money';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { mayCheck } from '../auth/checking';
import { may } from '../auth/permissions';
import { listCheckers } from '../queries/agreed-hours';
import { listTariffs } from '../queries/partnership-rows';
import { filterToReprice, lockOpenLines, repriceDeclarations } from '../queries/repricing';
import type { YearPlace } from './edit-funding-sources';
import { write, type Caller, type GeneralRefusal } from './write';

export type RepriceRefusal = { readonly kind: 'nothingToReprice' };

export function repriceOpenDeclarations(
	caller: Caller,
	{ partnershipId, schoolYear }: YearPlace,
	/** `null`: of every round. */
	roundId: string | null
): Promise<Result<RepricedLines, RepriceRefusal | GeneralRefusal>> {
	const request = { partnershipId, permission: 'hours.check' } as const;
	return write<RepricedLines, RepriceRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx, access, now, userName } = scope;
		const checkers = await listCheckers(trx, partnershipId, schoolYear);
		const agreed = await listTariffs(trx, partnershipId);
		const isMeant = (id: string) => may(access, 'hours.declare', id) || mayCheck(access, id, checkers);
		const open = await filterToReprice(trx, partnershipId, schoolYear, { tariffs: agreed, may: isMeant });
		if (open === null) return refuse({ kind: 'nothingToReprice' });
		const ofRound = roundId === null ? open : { ...open, roundId };
		const tariffs = indexTariffs(agreed);
		const changes = (await lockOpenLines(trx, partnershipId, ofRound)).flatMap((line) => {
			const change = repriced(line, tariffs);
			return change === null ? [] : [{ line, ...change }];
		});
		if (changes.length === 0) return refuse({ kind: 'nothingToReprice' });
		const prices = changes.map(({ line, after }) => ({ id: line.id, price: after }));
		await repriceDeclarations(trx, partnershipId, prices, { now, userName });
		scope.audit(
			...changes.map(({ line, before, after }) => ({
				action: 'declaration.repriced',
				entity: 'declaration',
				entityId: line.id,
				before: recorded(before),
				after: recorded(after),
				// A draft is of its own organisation only.
				visibleTo: {
					level: line.state === 'draft' ? ('ownOrganisation' as const) : ('checker' as const),
					partnerId: line.partnerId
				}
			}))
		);
		return ok(repricedValues(changes.map(({ line, ...prices }) => ({ inKind: line.inKind, ...prices }))));
	});
}

function recorded(price: DeclarationPrice | null) {
	return {
		tariffPerHour: price && moneyText(price.tariffPerHour),
		amount: price && moneyText(price.amount)
	};
}
