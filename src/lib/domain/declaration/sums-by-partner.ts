/** What each partner declared per state, in kind apart, from kept sums. */
import { toHours } from '../shared/hours';
import { toCents } from '../shared/money';
import type { DeclaredSum } from './comparison';
import type { DeclarationState } from './declaration';

/** Of one state, either in kind or not. */
export type StateSum = Pick<DeclaredSum, 'state' | 'inKind' | 'entries' | 'hours' | 'amount' | 'unpricedEntries'>;
export type SumsByPartner = ReadonlyMap<string, readonly StateSum[]>;

/** Of work in one role or area; `null` is all of them. */
interface OfWork {
	readonly roleId: string | null;
	readonly area: string | null;
}
export const ALL_WORK: OfWork = { roleId: null, area: null };

/** Of sums that stay the same object all work is added up once: thousands of them stand behind every page of lines. */
const ofAllWork = new WeakMap<readonly DeclaredSum[], SumsByPartner>();

/** `sums` by partner; a state that a partner has nothing in is left out. */
export function sumsByPartner(sums: readonly DeclaredSum[], { roleId, area }: OfWork): SumsByPartner {
	if (roleId !== null || area !== null)
		return gather(sums.filter((sum) => (roleId ?? sum.roleId) === sum.roleId && (area ?? sum.area) === sum.area));
	const known = ofAllWork.get(sums) ?? gather(sums);
	ofAllWork.set(sums, known);
	return known;
}

/** How many lines of `sums` are in a state. */
export function entriesIn(sums: readonly StateSum[] | undefined, state: DeclarationState): number {
	return (sums ?? []).reduce((entries, sum) => (sum.state === state ? entries + sum.entries : entries), 0);
}

function gather(sums: readonly DeclaredSum[]): SumsByPartner {
	const gathered = new Map<string, StateSum[]>();
	for (const { partnerId, state, inKind, entries, hours, amount, unpricedEntries } of sums) {
		const ofPartner = gathered.get(partnerId) ?? [];
		const place = ofPartner.findIndex((sum) => sum.state === state && sum.inKind === inKind);
		const before = ofPartner[place];
		const sum = { state, inKind, entries, hours, amount, unpricedEntries };
		if (before === undefined) ofPartner.push(sum);
		else ofPartner[place] = added(before, sum);
		gathered.set(partnerId, ofPartner);
	}
	return gathered;
}

function added(before: StateSum, sum: StateSum): StateSum {
	return {
		...before,
		entries: before.entries + sum.entries,
		hours: toHours(before.hours + sum.hours),
		amount: toCents(before.amount + sum.amount),
		unpricedEntries: before.unpricedEntries + sum.unpricedEntries
	};
}
