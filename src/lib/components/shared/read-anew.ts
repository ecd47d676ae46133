/** For `use:enhance` of a form that can meet with somebody else's change. */
import type { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';

export type Enhancing = NonNullable<Parameters<typeof enhance>[1]>;

/** Whoever clicks twice means once. */
const sending = new WeakSet<HTMLFormElement>();

/** After a refusal the page is read anew, so that it shows the row as it is now; what was typed stays. */
export const readAnew: Enhancing = readAnewAnd(() => {});

/** The same; `saved` is told once the page shows what was saved. */
export function readAnewAnd(saved: () => void): Enhancing {
	return ({ formElement, cancel }) => {
		if (sending.has(formElement)) return cancel();
		sending.add(formElement);
		return async ({ result, update }) => {
			try {
				await update({ reset: false });
			} finally {
				// Once the answer is there the next click means another try, also while the page is still being read.
				sending.delete(formElement);
			}
			if (result.type === 'failure') await invalidateAll();
			if (result.type === 'redirect') saved();
		};
	};
}
