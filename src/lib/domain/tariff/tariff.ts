/**
 * Agreed euro per hour for a scope and a period (model section 6). The most specific scope valid on the day of the work
 * wins; the order is partner + role + area, partner + role, role + area, role, none.
 */
import type { Area } from '../shared/area';
import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';

export interface Tariff {
	readonly id: string;
	readonly partnerId: string | null;
	readonly roleId: string | null;
	readonly area: Area | null;
	readonly amountPerHour: Cents;
	readonly validFrom: Day;
	/** Exclusive; `null` while it has no agreed end. */
	readonly validUntil: Day | null;
	/** Where it was agreed. */
	readonly agreedIn: string | null;
}

/** A task with its own tariff: schoolopleider, instituutsopleider, … Names differ per partnership (`facts.md` 2.2). */
export interface Role {
	readonly id: string;
	readonly name: string;
	/** Other names partners use for it; an import recognises them. */
	readonly aliases: readonly string[];
}
