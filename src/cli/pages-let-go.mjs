/**
 * Part of the build. Svelte hands a rendered page to the framework as an object whose two getters are made for that page alone. The
 * engine keeps what belongs to a getter in old memory, and so all a page was made of (half a megabyte for 200 lines) outlived the page
 * until old memory was collected: a tenth of the work of the server on such a page. Here both are rendered at once and are plain values.
 */

const MADE_FOR_EACH_PAGE = /svelte\/src\/legacy\/legacy-server\.js$/;
const GETTERS = { 'get: () => result.head': 'value: result.head', 'get: () => result.body': 'value: result.body' };
const MOVED = 'see whether a page is still handed over with getters of its own, and end this where it is not.';

/** @returns {import('vite').Plugin} */
export default function pagesLetGo() {
	let seen = false;
	return {
		name: 'pages-let-go',
		transform: {
			filter: { id: MADE_FOR_EACH_PAGE },
			handler(code) {
				seen = true;
				return withValues(code);
			}
		},
		generateBundle() {
			if (this.environment.name === 'ssr' && !seen)
				throw new Error(`No module ${String(MADE_FOR_EACH_PAGE)}: ${MOVED}`);
		}
	};
}

/** @param {string} code of the module that hands a page over. */
export function withValues(code) {
	return Object.entries(GETTERS).reduce((before, [getter, value]) => {
		const [start, end, ...more] = before.split(getter);
		if (start === undefined || end === undefined || more.length > 0)
			throw new Error(`Svelte no longer hands a page over with "${getter}": ${MOVED}`);
		return start + value + end;
	}, code);
}
