import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import AnswerSentence from '../../../src/lib/components/shared/AnswerSentence.svelte';
import Crumbs from '../../../src/lib/components/shared/Crumbs.svelte';
import DataTable from '../../../src/lib/components/shared/DataTable.svelte';
import FilterForm from '../../../src/lib/components/shared/FilterForm.svelte';
import Grid from '../../../src/lib/components/shared/grid/Grid.svelte';
import Pagination from '../../../src/lib/components/shared/Pagination.svelte';
import Steps from '../../../src/lib/components/shared/Steps.svelte';
import ChartFigure from '../../../src/lib/components/charts/ChartFigure.svelte';
import { coverageByArea } from '../../../src/lib/charts/coverage-by-area';
import { strong } from '../../../src/lib/format/emphasis';
import { coverage, sources } from '../charts/worked-example';
import { rendered, snippet, textOf } from '../rendered';

describe('parts of a page', () => {
	it('sets the figures of the answer apart, whatever a name in it holds', () => {
		const html = rendered(AnswerSentence, { sentence: `<b>Rijn</b> mist ${strong('€ 5,00')} nu` });
		expect(html).toContain('&lt;b>Rijn&lt;/b> mist <strong');
		expect(textOf(html)).toMatch(/€ 5,00/);
	});
	it('puts a table in a frame that is named and reached by keyboard', () => {
		const html = rendered(DataTable, {
			caption: 'Dekking',
			head: snippet('<tr></tr>'),
			children: snippet('<tr></tr>')
		});
		expect(html).toMatch(/role="region" aria-label="Dekking \(tabel, te verschuiven\)" tabindex="0"/);
		expect(html).toMatch(/<caption[^>]*>Dekking<\/caption>/);
	});
	it('says of each step whether it is done and who acts', () => {
		const steps = [
			{ title: 'Tarieven', state: 'current' as const, who: 'Els', href: '/t' },
			{ title: 'Verdeling', state: 'blocked' as const }
		];
		const html = rendered(Steps, { steps });
		expect(html).toMatch(/aria-current="step"/);
		expect(textOf(html)).toContain('nu aan de beurt');
		expect(textOf(html)).toContain('houdt de volgende stap tegen');
	});
	it('narrows a page by a form in the address, which leaves the rest of the address as it is', () => {
		const options = [{ value: 'later', label: 'Later' }];
		const fields = [{ name: 'round', label: 'Ronde', options, value: 'later', empty: 'Hele schooljaar' }];
		const html = rendered(FilterForm, { label: 'Kies', fields, kept: { by: 'pot' }, children: snippet('<b>Toon</b>') });
		expect(html).toMatch(/<form method="get"[^>]*aria-label="Kies"/);
		expect(html).toContain('<input type="hidden" name="by" value="pot"/>');
		expect(html).toMatch(/<option value="">Hele schooljaar<\/option>/);
		expect(html).toMatch(/<option value="later" selected[^>]*>Later<\/option>/);
		expect(textOf(html)).toContain('Toon');
	});
	it('marks where the reader is in a trail and in pages', () => {
		expect(rendered(Crumbs, { items: [{ label: 'Begin', href: '/' }, { label: 'Hier' }] })).toMatch(
			/aria-current="page"/
		);
		const pages = rendered(Pagination, { page: 4, pages: 12, href: (page: number) => `?page=${page}` });
		expect(textOf(pages)).toBe('Vorige 1 2 3 4 5 6 … 12 Volgende');
	});
	it('writes a grid as a plain table that can be read without script', () => {
		const html = rendered(Grid, {
			caption: 'Regels',
			columns: [
				{ id: 'name', label: 'Naam', kind: 'text' as const },
				{ id: 'hours', label: 'Uren', kind: 'hours' as const, unit: 'uur' },
				{ id: 'amount', label: 'Bedrag', kind: 'money' as const, readonly: true, emptyAs: 'unpriced' as const }
			],
			rows: [{ id: 'a', revision: 1, cells: { name: '<Les>', hours: '7.50' } }],
			onedit: async () => [],
			summarise: () => ({ hours: '7.50' })
		});
		expect(html).not.toMatch(/role="grid"|tabindex="-1"/);
		expect(textOf(html)).toMatch(/Naam Uren \(uur\) Bedrag &lt;Les> 7,50 geen tarief Totaal 7,50/);
	});
	it('keeps the table of a picture in the page for people without script', () => {
		const html = rendered(ChartFigure, { picture: coverageByArea({ coverage, sources }, 'nl') });
		expect(textOf(html)).toContain('Professionaliseren 120.600,00 0,00 0,00 48.600,00 72.000,00');
		expect(html).toMatch(/role="img" aria-label="Dekking per gebied\. Professionaliseren komt het meest tekort/);
	});
});

describe('the content security policy', () => {
	const root = new URL('../../../src/', import.meta.url);
	const components = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.svelte')
	);
	it.each(components)('is kept by %s: no inline style, no transition that writes one', (name) => {
		const markup = readFileSync(new URL(name, root), 'utf8').replace(/<style[\s\S]*<\/style>/, '');
		expect(markup).not.toMatch(/\sstyle(?:=|:\w)|\s(?:transition|in|out|animate):\w/);
	});
});
