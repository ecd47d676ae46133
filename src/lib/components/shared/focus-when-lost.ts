/** For `{@attach}`: an element that tells what a button did, where that button is gone with what it did. */
import { tick } from 'svelte';

/** Takes the focus once it appears, unless somebody has it elsewhere: who works by keyboard goes on from here. */
export function focusWhenLost(element: HTMLElement): void {
	void tick().then(() => {
		const { activeElement, body } = document;
		if (activeElement === null || activeElement === body) element.focus({ preventScroll: false });
	});
}
