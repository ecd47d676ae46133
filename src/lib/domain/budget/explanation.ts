/** Why a figure is what it is: the steps that made it and the entries behind it (interface direction). */
import type { Derivation, DerivationValue } from '../shared/derivation';
import { addCents, subtractCents, type Cents } from '../shared/money';
import type { FigureAddress } from './figure-address';

export interface Explanation {
	readonly address: FigureAddress;
	/** `null`: unknown. */
	readonly amount: Cents | null;
	readonly derivation: Derivation;
	/** They add up to `amount`; empty for a figure with nothing behind it but its derivation. */
	readonly entries: readonly ExplanationEntry[];
	/** What the amount leaves out because nobody knows it yet. */
	readonly leftOut: LeftOut;
}

export interface ExplanationEntry {
	/** What `id` is the id of; `total` has none, nor has `refund`: what negative lines take off the work beside them. */
	readonly kind: 'area' | 'line' | 'source' | 'node' | 'partner' | 'total' | 'refund';
	readonly id: string | null;
	/** The name somebody gave it; for an area its code, for what has no name an empty text. */
	readonly label: string;
	/** Negative where the entry is taken off. */
	readonly amount: Cents;
	/** Where this amount, or its opposite when it is taken off, is explained in turn. */
	readonly address: FigureAddress | null;
}

export interface LeftOut {
	/** Lines that are unpriced or not filled in. */
	readonly lineIds: readonly string[];
	/** Sources of unknown amount. */
	readonly sourceIds: readonly string[];
}

/** What the functions that explain one kind of figure answer; the address is added by who asked. */
export interface Explained {
	readonly amount: Cents | null;
	readonly derivation: Derivation;
	readonly entries?: readonly ExplanationEntry[];
	readonly leftOut?: LeftOut;
}

/** What is covered by no source: refunds beside the work. Nothing when sources cover all of it. */
export function refundEntry(covered: Cents, bySources: readonly ExplanationEntry[]): ExplanationEntry[] {
	const amount = subtractCents(covered, addCents(...bySources.map((entry) => entry.amount)));
	return amount === 0n ? [] : [{ kind: 'refund', id: null, label: '', amount, address: null }];
}

export function amountValue(amount: Cents): DerivationValue {
	return { kind: 'amount', amount };
}

export function countValue(count: number): DerivationValue {
	return { kind: 'count', count };
}

export function decimalValue(text: string): DerivationValue {
	return { kind: 'decimal', text };
}

export function nameValue(name: string): DerivationValue {
	return { kind: 'name', name };
}
