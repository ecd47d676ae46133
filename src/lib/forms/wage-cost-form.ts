/** What an organisation fills in about its own wage cost. */
import type { Day } from '$lib/domain/shared/day';
import { addDays } from '$lib/domain/shared/day';
import type { Cents } from '$lib/domain/shared/money';
import type { FormReader } from './form-reader';

export type WageCostFormReason = 'notAboveZero' | 'endBeforeStart' | 'overlaps';

export interface TypedWageCost {
	/** `null`: for every role without one of its own. */
	readonly roleId: string | null;
	readonly amountPerHour: Cents;
	readonly validFrom: Day;
	readonly validUntil: Day | null;
}

/** People name the last day on which it holds. */
export function readWageCost(form: FormReader<WageCostFormReason>, roleIds: readonly string[]): TypedWageCost {
	const roleId = form.optionalText('roleId', 63);
	if (roleId !== null && !roleIds.includes(roleId)) form.refuse('roleId', 'notAChoice');
	const amountPerHour = form.money('amountPerHour');
	if (amountPerHour <= 0n) form.refuse('amountPerHour', 'notAboveZero');
	const validFrom = form.day('validFrom');
	const lastDay = form.optionalDay('lastDay');
	return { roleId, amountPerHour, validFrom, validUntil: lastDay === null ? null : addDays(lastDay, 1) };
}
