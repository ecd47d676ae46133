/**
 * Does something once a press of the pointer is over. Leaving a field checks it, and an error that appears between the
 * press and the release of a button would push that button away from under the pointer: the click would be lost.
 */
let pressed = false;

/** A finger's press is over before the mouse events that follow it, and only these take the focus out of a field. */
const BEGINS = ['pointerdown', 'mousedown'];
const ENDS = ['pointerup', 'pointercancel', 'mouseup', 'dragend'];

if (typeof window !== 'undefined') {
	const released = () => (pressed = false);
	for (const begin of BEGINS) window.addEventListener(begin, () => (pressed = true), { capture: true });
	for (const end of ENDS) window.addEventListener(end, released, { capture: true });
}

/** At once when nothing is pressed; else after the release and the click that follows it. */
export function afterPress(run: () => void): void {
	if (!pressed) {
		run();
		return;
	}
	const over = new AbortController();
	const finish = () => {
		over.abort();
		setTimeout(run);
	};
	for (const end of ENDS) window.addEventListener(end, finish, { signal: over.signal });
}
