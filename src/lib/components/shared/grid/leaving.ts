/** Asks whoever leaves while something of a grid is not saved; called while the component is made. */
import { beforeNavigate } from '$app/navigation';

interface Leaving {
	/** Whether something would be lost; `unloads` stops also what is on its way. */
	readonly loses: (how: { readonly unloads: boolean }) => boolean;
	/** Whether the grid is there at this address too. */
	readonly stays: (to: URL) => boolean;
	readonly question: string;
}

export function askBeforeLeaving({ loses, stays, question }: Leaving): void {
	beforeNavigate(({ from, to, type, willUnload, cancel }) => {
		const same = to !== null && to.url.pathname === from?.url.pathname;
		if (same && !willUnload && (to.url.search === from.url.search || stays(to.url))) return;
		if (!loses({ unloads: willUnload })) return;
		// Of closing and reloading the browser asks itself.
		if (type === 'leave' || !window.confirm(question)) cancel();
	});
}
