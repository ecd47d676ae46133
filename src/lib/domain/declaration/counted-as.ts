/** What a declared line counts as while it stands in a state (model section 7): the one place that says so, for every page and sum. */
import { DECLARATION_STATES, type DeclarationState } from './declaration';

export type Counted = 'declared' | 'waiting' | 'open' | 'disputed' | 'approved' | 'toSettle' | 'settled' | 'returned';

const COUNTED_AS = {
	/** Nobody else's business yet. */
	draft: [],
	submitted: ['declared', 'waiting', 'open'],
	disputed: ['declared', 'waiting', 'disputed'],
	approved: ['declared', 'approved', 'toSettle'],
	settled: ['declared', 'approved', 'settled'],
	/** Back with whoever declared it: it gave its hours back until it is submitted again. */
	returned: ['returned']
} as const satisfies Readonly<Record<DeclarationState, readonly Counted[]>>;

export function countedAs(state: DeclarationState, as: Counted): boolean {
	return headings(state).includes(as);
}

/** In the order of `DECLARATION_STATES`. */
export function statesCountedAs(as: Counted): readonly DeclarationState[] {
	return DECLARATION_STATES.filter((state) => countedAs(state, as));
}

/** Of some steps those that a line adds to; `inKind` is a part of what is declared. */
export function stepsAmong<Step extends string>(
	steps: readonly Step[]
): (state: DeclarationState, inKind: boolean) => readonly Step[] {
	const among = (state: DeclarationState, inKind: boolean) => {
		const isInKind = inKind && countedAs(state, 'declared');
		const all: readonly string[] = [...headings(state), ...(isInKind ? ['inKind'] : [])];
		return steps.filter((step) => all.includes(step));
	};
	const known = new Map<string, readonly Step[]>();
	return (state, inKind) => {
		const key = `${state} ${inKind}`;
		const found = known.get(key) ?? among(state, inKind);
		known.set(key, found);
		return found;
	};
}

function headings(state: DeclarationState): readonly Counted[] {
	return COUNTED_AS[state];
}
