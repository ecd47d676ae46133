/**
 * A rule by which an amount is divided over partners (verdeelsleutel, model section 5). Its bases are frozen on a
 * reference day: a later count changes nothing until somebody freezes the key anew.
 */
import type { Day } from '../shared/day';

export const KEY_KINDS = [
	'equal',
	'percentages',
	'students',
	'trainingPlaces',
	'pupils',
	'hours',
	'declaredHours'
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

export interface AllocationKey {
	readonly id: string;
	readonly name: string;
	readonly kind: KeyKind;
	/** The day on which the bases were counted. */
	readonly referenceDay: Day;
	/** In list order: ties between remainders go to the first (model section 3). */
	readonly bases: readonly KeyBase[];
}

export interface KeyBase {
	readonly partnerId: string;
	/** Canonical decimal, zero or more: students, pupils, hours, per cent. */
	readonly weight: string;
}
