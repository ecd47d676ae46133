/**
 * Agreed tariffs: added, corrected, ended by a successor, removed and brought back (model section 6). They are dated and of the
 * partnership, so they price the working budget of every year; what was frozen in a version keeps the tariff it had.
 */
import type { Day } from '$lib/domain/shared/day';
import type { Cents } from '$lib/domain/shared/money';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Tariff } from '$lib/domain/tariff/tariff';
import { succeeded, tariffProblem, type TariffProblem } from '$lib/domain/tariff/tariff-rules';
import { TARIFFS } from '../queries/edited-lists';
import {
	editList,
	removeRow,
	restoreRow,
	saveRow,
	seen,
	type ListRefusal,
	type ListRules,
	type SeenRow
} from './edit-list';
import type { Caller, GeneralRefusal } from './write';

export type TariffInput = Omit<Tariff, 'id'>;

export type TariffRefusal =
	| TariffProblem
	/** A successor starts after what it follows. */
	| { readonly kind: 'startsTooEarly' }
	| ListRefusal<Tariff>;

const RULES: ListRules<Tariff, TariffProblem> = {
	list: TARIFFS,
	permission: 'tariff.edit',
	judge: (tariff, others) => Promise.resolve(tariffProblem(tariff, others))
};

const placeOf = (partnershipId: string) => ({ partnershipId, schoolYear: null });

/** The id of the tariff. */
export function saveTariff(
	caller: Caller,
	partnershipId: string,
	{ tariff, changing }: { readonly tariff: TariffInput; readonly changing: SeenRow | null }
) {
	return saveRow(caller, RULES, placeOf(partnershipId), { value: (id) => ({ ...tariff, id }), changing });
}

export function removeTariff(caller: Caller, partnershipId: string, row: SeenRow) {
	return removeRow(caller, RULES, placeOf(partnershipId), row);
}

export function restoreTariff(caller: Caller, partnershipId: string, id: string) {
	return restoreRow(caller, RULES, placeOf(partnershipId), id);
}

export interface SucceedTariff {
	readonly predecessor: SeenRow;
	readonly amountPerHour: Cents;
	readonly validFrom: Day;
	readonly agreedIn: string | null;
}

/** Ends a tariff and starts its successor on the same day; the id of the successor. */
export function succeedTariff(
	caller: Caller,
	partnershipId: string,
	{ predecessor, ...terms }: SucceedTariff
): Promise<Result<string, TariffRefusal | GeneralRefusal>> {
	return editList<Tariff, TariffRefusal, string>(caller, RULES, placeOf(partnershipId), async (known, scope) => {
		const current = seen(known, predecessor);
		if (!current.ok) return current;
		if (terms.validFrom <= current.value.validFrom) return refuse({ kind: 'startsTooEarly' });
		const { ended, successor } = succeeded(current.value, { ...terms, id: scope.newId() });
		const rest = known.map((row) => (row.id === ended.id ? ended : row));
		const problem = tariffProblem(successor, rest);
		return problem ? refuse(problem) : ok({ after: [...rest, successor], value: successor.id });
	});
}
