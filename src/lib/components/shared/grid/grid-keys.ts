/** What a key means in the grid while no cell is being edited; as in a spreadsheet, so that nobody has to learn it. */
import type { Direction } from './selection';

export type GridCommand =
	| { readonly kind: 'move'; readonly direction: Direction; readonly extend: boolean }
	/** `replaceWith`: typing starts afresh with that character; `null` keeps what is there. */
	| { readonly kind: 'edit'; readonly replaceWith: string | null }
	| { readonly kind: 'clear' }
	| { readonly kind: 'fillDown' }
	| { readonly kind: 'undo' }
	| { readonly kind: 'redo' }
	| { readonly kind: 'selectAll' }
	/** The next Tab leaves the grid. */
	| { readonly kind: 'release' }
	| { readonly kind: 'insertRow' }
	| { readonly kind: 'removeRows' }
	| { readonly kind: 'moveRows'; readonly by: -1 | 1 };

/** The part of a keyboard event that decides. */
export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
	readonly altKey: boolean;
}

const MOVES: Readonly<Record<string, Direction>> = {
	ArrowUp: 'up',
	ArrowDown: 'down',
	ArrowLeft: 'left',
	ArrowRight: 'right',
	Home: 'rowStart',
	End: 'rowEnd',
	PageUp: 'pageUp',
	PageDown: 'pageDown'
};
const WITH_CONTROL: Readonly<Record<string, Direction>> = {
	ArrowLeft: 'rowStart',
	ArrowRight: 'rowEnd',
	Home: 'first',
	End: 'last'
};
const CONTROL_LETTERS: Readonly<Record<string, GridCommand>> = {
	z: { kind: 'undo' },
	y: { kind: 'redo' },
	d: { kind: 'fillDown' },
	a: { kind: 'selectAll' }
};

/** `null`: not ours, the browser may have it. */
export function commandOf(press: KeyPress): GridCommand | null {
	const { key, shiftKey } = press;
	if (press.altKey) return withAlt(key);
	if (press.ctrlKey || press.metaKey) return withControl(key, shiftKey);
	const direction = MOVES[key];
	if (direction) return { kind: 'move', direction, extend: shiftKey };
	switch (key) {
		case 'Tab':
			return { kind: 'move', direction: shiftKey ? 'previous' : 'next', extend: false };
		case 'Enter':
		case 'F2':
			return { kind: 'edit', replaceWith: null };
		case 'Escape':
			return { kind: 'release' };
		case 'Delete':
		case 'Backspace':
			return { kind: 'clear' };
		case 'Insert':
			return { kind: 'insertRow' };
	}
	return [...key].length === 1 && key !== ' ' ? { kind: 'edit', replaceWith: key } : null;
}

function withAlt(key: string): GridCommand | null {
	if (key === 'ArrowUp') return { kind: 'moveRows', by: -1 };
	if (key === 'ArrowDown') return { kind: 'moveRows', by: 1 };
	if (key === 'Enter') return { kind: 'insertRow' };
	if (key === 'Delete' || key === 'Backspace') return { kind: 'removeRows' };
	return null;
}

function withControl(key: string, shiftKey: boolean): GridCommand | null {
	const letter = key.toLowerCase();
	if (letter === 'z' && shiftKey) return { kind: 'redo' };
	const direction = WITH_CONTROL[key];
	if (direction) return { kind: 'move', direction, extend: shiftKey };
	return CONTROL_LETTERS[letter] ?? null;
}
