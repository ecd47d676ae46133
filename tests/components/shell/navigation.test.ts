import { describe, expect, it } from 'vitest';
import { addressInYear, navigationGroups, pageAddress } from '../../../src/lib/components/shell/navigation';
import Shell from '../../../src/lib/components/shell/Shell.svelte';
import { shellFrom } from '../../../src/lib/components/shell/shell-data';
import { rendered, snippet, textOf } from '../rendered';

const partnership = { id: 'noa', name: 'Rijn & Amstel', demo: true };
const shell = shellFrom({
	user: { name: 'Els' },
	partnerships: [partnership, { id: 'aos', name: 'Westenwind', demo: false }],
	partnership,
	schoolYears: ['2026-2027', '2025-2026'],
	currentYear: '2026-2027',
	hiddenPages: ['people'],
	renderedAt: '2026-11-23T13:02:00Z'
});

function addresses(path: string, data = shell): string[] {
	return navigationGroups(data, path).flatMap((group) => group.entries.map((entry) => entry.href));
}

describe('the navigation', () => {
	it('leads to the pages of the partnership and of its year', () => {
		expect(addresses('/')).toContain('/p/noa/2026-2027/coverage');
		expect(addresses('/')).toContain('/p/noa/partners');
		expect(pageAddress('home', shell)).toBe('/p/noa');
	});
	it('leaves out what the person may not open and what does not exist yet', () => {
		expect(addresses('/')).not.toContain('/p/noa/people');
		expect(addresses('/', { ...shell, currentYear: null }).some((href) => href.includes('coverage'))).toBe(false);
		expect(addresses('/', { ...shell, partnership: null })).toEqual(['/across', '/help']);
		const alone = shell.partnerships.slice(0, 1);
		expect(addresses('/', { ...shell, partnership: null, partnerships: alone })).toEqual(['/help']);
	});
	it('marks one page as the current one, also below it', () => {
		const current = (path: string) =>
			navigationGroups(shell, path).flatMap((group) =>
				group.entries.filter((entry) => entry.current).map((entry) => entry.page)
			);
		expect(current('/p/noa')).toEqual(['home']);
		expect(current('/p/noa/2026-2027/versions/3')).toEqual(['versions']);
	});
	it('stays on the same page in another year', () => {
		expect(addressInYear('/p/noa/2026-2027/tariffs', 'noa', '2025-2026')).toBe('/p/noa/2025-2026/tariffs');
		expect(addressInYear('/p/noa/partners', 'noa', '2025-2026')).toBe('/p/noa/2025-2026/coverage');
	});
});

describe('the shell', () => {
	const draw = (data: Parameters<typeof shellFrom>[0]) =>
		rendered(Shell, {
			shell: shellFrom(data),
			path: '/p/noa',
			returnTo: '/p/noa?x=1',
			children: snippet('<p>Inhoud</p>')
		});
	it('works without data: a header, a way in, and the content', () => {
		const html = draw({});
		expect(textOf(html)).toContain('Inloggen');
		expect(html).not.toMatch(/<nav/);
		expect(html).toMatch(/<main id="content"/);
	});
	it('offers the other partnerships and years, language and theme as forms and links that need no script', () => {
		const html = draw(shell);
		expect(html).toMatch(/href="\/p\/aos"/);
		expect(html).toMatch(/href="\/p\/noa\/2025-2026\/coverage"/);
		expect(html).toMatch(/<form method="post" action="\/preferences"/);
		expect(html).toMatch(/name="returnTo" value="\/p\/noa\?x=1"/);
		expect(html).toMatch(/<details class="folded/);
	});
	it('leads from a page of no partnership back to those of the person, with and without a choice', () => {
		const away = { ...shell, partnership: null, currentYear: null };
		const links = (data: typeof away, path = '/across') => {
			const html = rendered(Shell, { shell: data, path, returnTo: path, children: snippet('<p>Inhoud</p>') });
			return [...html.matchAll(/href="(\/p\/[^"]*)"/g)].map(([, href]) => href);
		};
		expect(links(away)).toEqual(['/p/noa', '/p/aos']);
		expect(links({ ...away, partnerships: [partnership] })).toEqual(['/p/noa']);
		expect(links({ ...away, partnerships: [] })).toEqual([]);
		// The start is that choice.
		expect(links(away, '/')).toEqual([]);
	});
	it('says on every page of a demo that its figures are made up, and whose print it is', () => {
		const text = textOf(draw(shell));
		expect(text).toContain('Verzonnen cijfers');
		expect(text).toContain('Werkbegroting, nog niet vastgesteld');
		expect(text).toContain('Afgedrukt op 23 november 2026 om 14:02');
	});
});
