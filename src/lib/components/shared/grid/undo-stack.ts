/** What was done, so that it can be undone and done again, one act of the person at a time. */

export interface UndoStack<Act> {
	/** Latest last. */
	readonly done: readonly Act[];
	readonly undone: readonly Act[];
}

const LARGEST = 200;

export function emptyStack<Act>(): UndoStack<Act> {
	return { done: [], undone: [] };
}

/** A new act: what was undone before it cannot be done again. The oldest acts are forgotten. */
export function record<Act>(stack: UndoStack<Act>, act: Act): UndoStack<Act> {
	return { done: [...stack.done, act].slice(-LARGEST), undone: [] };
}

/** The latest act that is worth taking back, and the stack without it; later ones are forgotten. `null` when there is none. */
export function takeBack<Act>(
	stack: UndoStack<Act>,
	isWorthIt: (act: Act) => boolean = () => true
): { act: Act; stack: UndoStack<Act> } | null {
	const place = stack.done.findLastIndex(isWorthIt);
	const act = stack.done[place];
	if (act === undefined) return null;
	return { act, stack: { done: stack.done.slice(0, place), undone: [...stack.undone, act] } };
}

/** The act to do again; `null` when there is none. */
export function takeForward<Act>(stack: UndoStack<Act>): { act: Act; stack: UndoStack<Act> } | null {
	const act = stack.undone.at(-1);
	if (act === undefined) return null;
	return { act, stack: { done: [...stack.done, act], undone: stack.undone.slice(0, -1) } };
}
