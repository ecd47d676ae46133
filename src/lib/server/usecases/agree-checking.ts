/** Who checks whom and how findings are treated, as a partnership agrees it. What was decided already stays decided. */
import {
	FINDING_DEFAULTS,
	FINDING_KINDS,
	type DeclarationFindingKind,
	type FindingTreatment
} from '$lib/domain/declaration/finding-kinds';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { listCheckers } from '../queries/agreed-hours';
import { budgetExists } from '../queries/budgets';
import { listStoredFindingRules, writeChecker, writeFindingRule } from '../queries/checking-agreements';
import { listPartners } from '../queries/partnership-rows';
import { holdAgreement } from '../queries/agreement-lock';
import type { YearPlace } from './edit-funding-sources';
import { write, type Caller, type GeneralRefusal } from './write';

/** `null`: the penvoerder's staff. `seen` is what the person saw there. */
export interface CheckerChoice {
	readonly partnerId: string;
	readonly checkerPartnerId: string | null;
	readonly seen: string | null;
}

export type CheckerRefusal =
	/** Nobody checks their own organisation. */
	| { readonly kind: 'checksItself'; readonly partnerId: string }
	| { readonly kind: 'partnerUnknown'; readonly partnerId: string }
	/** Somebody else chose for this organisation first; nothing was overwritten. */
	| { readonly kind: 'chosenMeanwhile'; readonly partnerId: string };

/** Only what differs is written; how many. */
export function agreeCheckers(
	caller: Caller,
	place: YearPlace,
	choices: readonly CheckerChoice[]
): Promise<Result<number, CheckerRefusal | GeneralRefusal>> {
	const { partnershipId, schoolYear } = place;
	const request = { partnershipId, permission: 'hours.agree' } as const;
	return write<number, CheckerRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx } = scope;
		if (!(await budgetExists(trx, partnershipId, schoolYear))) return refuse('notFound');
		await holdAgreement(trx, `checkers of ${partnershipId} ${schoolYear}`);
		const known = new Map(
			(await listCheckers(trx, partnershipId, schoolYear)).map((row) => [row.partnerId, row.checkerPartnerId])
		);
		const partners = new Set((await listPartners(trx, partnershipId)).map(({ id }) => id));
		const wanted = choices.filter(({ partnerId, checkerPartnerId, seen }) => {
			const current = known.get(partnerId) ?? null;
			return checkerPartnerId !== seen && checkerPartnerId !== current;
		});
		for (const { partnerId, checkerPartnerId, seen } of wanted) {
			if (checkerPartnerId === partnerId) return refuse({ kind: 'checksItself', partnerId });
			const unknown = !partners.has(partnerId) || (checkerPartnerId !== null && !partners.has(checkerPartnerId));
			if (unknown) return refuse({ kind: 'partnerUnknown', partnerId });
			if ((known.get(partnerId) ?? null) !== seen) return refuse({ kind: 'chosenMeanwhile', partnerId });
		}
		for (const { partnerId, checkerPartnerId } of wanted) {
			const before = known.get(partnerId) ?? null;
			await writeChecker(trx, place, { partnerId, checkerPartnerId }, { editor: scope, isNew: before === null });
			scope.audit({
				...{ action: 'declarationChecker.changed', entity: 'declarationChecker' },
				...{ entityId: `${schoolYear}/${partnerId}`, before: { partnerId, checkerPartnerId: before } },
				after: { partnerId, checkerPartnerId }
			});
		}
		return ok(wanted.length);
	});
}

export type FindingChoices = Partial<Readonly<Record<DeclarationFindingKind, FindingTreatment>>>;

/** A choice that is the product's own leaves no row. How many kinds are treated differently now. */
export function agreeFindings(
	caller: Caller,
	partnershipId: string,
	{ choices, seen }: { readonly choices: FindingChoices; readonly seen: FindingChoices }
): Promise<Result<number, { readonly kind: 'chosenMeanwhile'; readonly finding: string } | GeneralRefusal>> {
	const request = { partnershipId, permission: 'hours.agree' } as const;
	type Refusal = { readonly kind: 'chosenMeanwhile'; readonly finding: string } | GeneralRefusal;
	return write<number, Refusal>(caller, request, async (scope) => {
		const { trx } = scope;
		await holdAgreement(trx, `findings of ${partnershipId}`);
		const stored = new Map((await listStoredFindingRules(trx, partnershipId)).map((rule) => [rule.finding, rule]));
		const treated = (kind: DeclarationFindingKind) => stored.get(kind)?.treatment ?? FINDING_DEFAULTS[kind];
		const wanted = FINDING_KINDS.flatMap((kind) => {
			const chosen = choices[kind];
			return chosen === undefined || chosen === seen[kind] || chosen === treated(kind) ? [] : [{ kind, chosen }];
		});
		const overtaken = wanted.find(({ kind }) => seen[kind] !== undefined && treated(kind) !== seen[kind]);
		if (overtaken) return refuse({ kind: 'chosenMeanwhile', finding: overtaken.kind });
		for (const { kind, chosen } of wanted) {
			const treatment = chosen === FINDING_DEFAULTS[kind] ? null : chosen;
			if (treatment !== null || stored.has(kind))
				await writeFindingRule(trx, partnershipId, { finding: kind, treatment }, scope);
			scope.audit({
				...{ action: 'findingRule.changed', entity: 'findingRule', entityId: kind },
				...{ before: { finding: kind, treatment: treated(kind) }, after: { finding: kind, treatment: chosen } }
			});
		}
		return ok(wanted.length);
	});
}

/** Every finding as the product treats it; how many were treated otherwise. */
export function restoreFindingDefaults(caller: Caller, partnershipId: string): Promise<Result<number, GeneralRefusal>> {
	const request = { partnershipId, permission: 'hours.agree' } as const;
	return write<number, GeneralRefusal>(caller, request, async (scope) => {
		const { trx } = scope;
		await holdAgreement(trx, `findings of ${partnershipId}`);
		const stored = await listStoredFindingRules(trx, partnershipId);
		for (const { finding, treatment } of stored) {
			await writeFindingRule(trx, partnershipId, { finding, treatment: null }, scope);
			scope.audit({
				...{ action: 'findingRule.defaultsRestored', entity: 'findingRule', entityId: finding },
				before: { finding, treatment }
			});
		}
		return ok(stored.length);
	});
}
