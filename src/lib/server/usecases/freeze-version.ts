/**
 * Freezes the working budget of a year as the next numbered version: facts, figures and a digest over both, in which nothing
 * changes any more (model section 10). A budget with blocking findings is not frozen.
 */
import { frozenDigest, frozenDocument } from '$lib/bundle/frozen-document';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import type { Finding } from '$lib/domain/budget/finding';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import { sha256 } from '../digest';
import { findBudgetFacts } from '../queries/budget-facts';
import { insertVersion, lockNextVersionNumber } from '../queries/versions';
import { write, type Caller, type GeneralRefusal } from './write';

export interface FreezeVersion {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
	/** What people call it: "Voorstel stuurgroep oktober". */
	readonly label: string;
	/** Why there is another version; asked from the second one on. */
	readonly reason: string | null;
}

/** Refusals in the order in which they are checked. */
export type FreezeRefusal =
	GeneralRefusal | 'reasonRequired' | { readonly kind: 'notReady'; readonly findings: readonly Finding[] };

export function freezeVersion(caller: Caller, command: FreezeVersion): Promise<Result<number, FreezeRefusal>> {
	const { partnershipId, schoolYear, label, reason } = command;
	const request = { partnershipId, permission: 'version.freeze', asOfOneMoment: true } as const;
	return write<number, FreezeRefusal>(caller, request, async (scope) => {
		const number = await lockNextVersionNumber(scope.trx, partnershipId, schoolYear);
		const facts = await findBudgetFacts(scope.trx, schoolYear, productSchemes);
		if (number === null || facts === null) return refuse('notFound');
		if (number > 1 && reason === null) return refuse('reasonRequired');
		const figures = computeBudget(facts);
		const findings = figures.findings.filter((finding) => finding.severity === 'blocking');
		if (findings.length > 0) return refuse({ kind: 'notReady', findings });
		const document = frozenDocument(facts, figures);
		const digest = frozenDigest(document, sha256);
		await insertVersion(scope.trx, {
			...document,
			...{ partnershipId, schoolYear, number, label, reason, digest },
			frozenAt: scope.now,
			frozenBy: scope.access.userId,
			frozenByName: scope.userName
		});
		scope.audit({
			action: 'version.frozen',
			entity: 'budgetVersion',
			entityId: `${schoolYear}/${number}`,
			after: { label, digest },
			reason
		});
		return ok(number);
	});
}
