/**
 * Adds, changes, removes and brings back allocation keys. Bases are counted on the reference day and frozen; new bases are
 * written only after the person has seen them beside the old ones (model section 5).
 */
import type { AllocationKey, KeyBase, KeyKind } from '$lib/domain/allocation/allocation-key';
import { freezeKeyBases } from '$lib/domain/allocation/freeze-key';
import { keyProblem, type KeyProblem } from '$lib/domain/allocation/key-rules';
import type { Day } from '$lib/domain/shared/day';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { KEYS, type ListPlace } from '../queries/edited-lists';
import { listPartnerMeasures, listPartners, listStudentCounts } from '../queries/partnership-rows';
import { listSplitNodes } from '../queries/split-rows';
import { listLines, listSettings } from '../queries/year-rows';
import { editList, removeRow, restoreRow, seen, type ListRefusal, type ListRules, type SeenRow } from './edit-list';
import type { YearPlace } from './edit-funding-sources';
import type { Caller, GeneralRefusal, WriteScope } from './write';

export interface KeyInput {
	readonly name: string;
	readonly kind: KeyKind;
	readonly referenceDay: Day;
	/** In the order in which remainders of a cent go. */
	readonly partnerIds: readonly string[];
	/** Per cents or declared hours by partner; the other kinds are counted. */
	readonly entered: Readonly<Record<string, string>>;
}

export type KeyRuleRefusal =
	| KeyProblem
	/** Pots that are divided by it, and areas whose gap it carries. */
	| { readonly kind: 'keyInUse'; readonly pots: readonly string[]; readonly areas: readonly string[] };

export type KeyRefusal =
	| KeyRuleRefusal
	/** Nothing was written: these are the bases it would get. */
	| { readonly kind: 'confirmBases'; readonly before: readonly KeyBase[]; readonly after: readonly KeyBase[] }
	| ListRefusal<AllocationKey>;

const RULES: ListRules<AllocationKey, KeyRuleRefusal> = {
	list: KEYS,
	permission: 'budget.edit',
	judge: (key, others, scope) => problemOf(key, others, scope),
	mayGo: (key, _others, scope, place) => usesOf(key, scope, place)
};

export interface SaveKey {
	readonly key: KeyInput;
	readonly changing: SeenRow | null;
	/** The bases the person has seen and agreed to, as `basesText` writes them. */
	readonly confirmed: string | null;
	/** Only the name changes; what is frozen stays, whatever was counted since. */
	readonly nameOnly?: boolean;
}

/** The id of the key. */
export function saveAllocationKey(
	caller: Caller,
	place: YearPlace,
	{ key: input, changing, confirmed, nameOnly = false }: SaveKey
): Promise<Result<string, KeyRefusal | GeneralRefusal>> {
	return editList<AllocationKey, KeyRefusal, string>(caller, RULES, place, async (known, scope) => {
		const current = changing && seen(known, changing);
		if (current && !current.ok) return current;
		const before = current?.value ?? null;
		const { partnerIds, entered, ...rest } = input;
		const bases = await countedBases(scope, place, { ...rest, partnerIds, entered });
		const key =
			nameOnly && before ? { ...before, name: input.name } : { ...rest, id: before?.id ?? scope.newId(), bases };
		const problem = await problemOf(
			key,
			known.filter(({ id }) => id !== key.id),
			scope
		);
		if (problem) return refuse(problem);
		const agreed = [before && basesText(before.bases), confirmed].includes(basesText(key.bases));
		if (!agreed) return refuse({ kind: 'confirmBases', before: before?.bases ?? [], after: bases });
		return ok({ after: before ? known.map((row) => (row.id === key.id ? key : row)) : [...known, key], value: key.id });
	});
}

export function removeAllocationKey(caller: Caller, place: YearPlace, row: SeenRow) {
	return removeRow(caller, RULES, place, row);
}

export function restoreAllocationKey(caller: Caller, place: YearPlace, id: string) {
	return restoreRow(caller, RULES, place, id);
}

/** Equal exactly when the bases are. */
export function basesText(bases: readonly KeyBase[]): string {
	return JSON.stringify(bases.map(({ partnerId, weight }) => [partnerId, weight]));
}

async function countedBases({ trx }: WriteScope, place: YearPlace, input: KeyInput): Promise<KeyBase[]> {
	const { partnershipId, schoolYear } = place;
	const facts = {
		partners: await listPartners(trx, partnershipId),
		studentCounts: await listStudentCounts(trx, partnershipId),
		partnerMeasures: await listPartnerMeasures(trx, partnershipId),
		lines: (await listLines(trx, partnershipId, schoolYear)).map(({ value }) => value),
		entered: input.entered
	};
	return freezeKeyBases(input.kind, facts, input.referenceDay, input.partnerIds);
}

async function problemOf(key: AllocationKey, others: readonly AllocationKey[], { trx, partnershipId }: WriteScope) {
	const partners = await listPartners(trx, partnershipId);
	return keyProblem(key, others, new Set(partners.map(({ id }) => id)));
}

async function usesOf({ id }: AllocationKey, { trx }: WriteScope, { partnershipId, schoolYear }: ListPlace) {
	const nodes = await listSplitNodes(trx, partnershipId, schoolYear);
	const pots = nodes.filter(({ value }) => value.partnerKeyId === id).map(({ value }) => value.name);
	const [settings] = await listSettings(trx, partnershipId, schoolYear);
	const carriers = Object.entries(settings?.value.gapCarriers ?? {});
	const areas = carriers.filter(([, carrier]) => carrier.kind === 'key' && carrier.keyId === id).map(([area]) => area);
	return pots.length + areas.length === 0 ? null : ({ kind: 'keyInUse', pots, areas } as const);
}
