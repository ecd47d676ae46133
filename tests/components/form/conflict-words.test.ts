import { describe, expect, it } from 'vitest';
import { sourceValues } from '../../../src/lib/components/funding/source-values';
import KeyForm from '../../../src/lib/components/split/KeyForm.svelte';
import TariffForm from '../../../src/lib/components/tariff/TariffForm.svelte';
import { tariffValues } from '../../../src/lib/components/tariff/tariff-values';
import { sourceSums } from '../../../src/lib/domain/coverage/source-sums';
import { toDay } from '../../../src/lib/domain/shared/day';
import type { FormAnswer } from '../../../src/lib/forms/form-answer';
import type { Locale } from '../../../src/lib/messages/locale';
import FundingPage from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/funding/+page.svelte';
import { aPartner, aRole, aSource, aTariff } from '../../support/build-facts';
import { rendered, textOf } from '../rendered';

const AT = new Date('2026-11-01T12:00:00Z');

function refused(form: string, values: Record<string, string>, theirs: Record<string, string>): FormAnswer {
	return { form, values, errors: {}, notice: null, conflict: { by: 'Noor', at: AT, theirs } };
}

/** By label: what is there now and what was filled in. */
function notice(html: string): Record<string, string[]> {
	const [, table = ''] = /<div[^>]*class="notice(.*?)<\/table>/s.exec(html) ?? [];
	const rows = [...table.matchAll(/<tr[^>]*>\s*<th scope="row"[^>]*>(.*?)<\/th>(.*?)<\/tr>/gs)];
	return Object.fromEntries(
		rows.map(([, label = '', cells = '']) => [
			textOf(label),
			cells
				.split('</td>')
				.map(textOf)
				.filter((text) => text !== '')
		])
	);
}

const MINE = {
	contribution: 'inKind',
	amountKind: 'hours',
	'area-onderzoeken': 'on',
	areasLimitedBy: 'law',
	certainty: 'applied',
	duration: 'incidental',
	regularFunding: 'partly',
	giverPartnerId: 'school'
};

function fundingPage(locale: Locale): string {
	const source = aSource('bron', '100.00', {
		areas: ['opleiden'],
		areasLimitedBy: 'agreement',
		certainty: 'granted',
		duration: { kind: 'structural' },
		regularFunding: 'no',
		giverPartnerId: null
	});
	const stored = { ...source, revision: 2, updatedAt: AT, updatedBy: 'Noor' };
	const theirs = sourceValues(source, locale);
	const data = {
		schoolYear: '2026-2027',
		sources: [stored],
		rows: [{ id: source.id, amount: 100n, certainty: source.certainty, previous: undefined, findings: [] }],
		sums: sourceSums([], []),
		previousYear: null,
		goneSources: [],
		partners: [aPartner('school', { name: 'De Linde' })],
		mayEdit: true,
		editing: null,
		field: null,
		saved: null,
		restored: null,
		removed: null
	};
	const form = refused('save', { ...theirs, 'area-opleiden': '', ...MINE, id: source.id, revision: '2' }, theirs);
	const params = { partnership: 'leerlust', schoolYear: '2026-2027' };
	return rendered(FundingPage as never, { data, form, params } as never, locale);
}

describe('what two people made of one row is told in the words of the page', () => {
	it('of a source', () => {
		expect(notice(fundingPage('nl'))).toEqual({
			'Wie geeft het?': ['Van buiten het partnerschap', 'De Linde'],
			'In geld of in natura?': ['In geld', 'In natura: werk dat een partner doet zonder ervoor betaald te worden'],
			'Hoe hoog is het bedrag?': ['Een bedrag', 'Onbetaalde uren maal een afgesproken waarde'],
			Opleiden: ['ja', 'nee'],
			Onderzoeken: ['nee', 'ja'],
			'Wie bepaalt die gebieden?': ['Onze eigen afspraak', 'De wet of de regeling'],
			'Hoe zeker is het?': ['Toegekend', 'Aangevraagd'],
			'Hoe lang is het er?': ['Structureel', 'Tijdelijk'],
			'Betaalt de gewone bekostiging dit werk al?': ['Nee', 'Deels']
		});
	});

	it('of a source, in English', () => {
		expect(notice(fundingPage('en'))).toMatchObject({
			'Who gives it?': ['From outside the partnership', 'De Linde'],
			'Opleiden (initial training)': ['yes', 'no'],
			'Onderzoeken (research)': ['no', 'yes'],
			'Who decides on those areas?': ['Our own agreement', 'The law or the scheme'],
			'How certain is it?': ['Granted', 'Applied for']
		});
	});

	const tariff = aTariff('t', '50.00', { roleId: 'rol', partnerId: null, area: null });
	const tariffForm = (locale: Locale, succeeding: boolean, mine: Record<string, string>) => {
		const theirs = tariffValues({ ...tariff, area: 'opleiden', partnerId: 'school' }, locale);
		return notice(
			rendered(
				TariffForm,
				{
					edited: tariff,
					revision: 2,
					succeeding,
					answer: refused(succeeding ? 'succeed' : 'save', mine, theirs),
					last: null,
					roles: [{ ...aRole('rol'), name: 'Begeleider' }],
					partners: [{ id: 'school', name: 'De Linde' }],
					day: toDay('2026-08-01'),
					here: '/'
				},
				locale
			)
		);
	};

	it('of a tariff', () => {
		const mine = (locale: Locale) => ({ ...tariffValues(tariff, locale), roleId: '', area: 'onderzoeken' });
		expect(tariffForm('nl', false, mine('nl'))).toEqual({
			Partner: ['De Linde', 'alle partners'],
			Rol: ['Begeleider', 'alle rollen'],
			Gebied: ['Opleiden', 'Onderzoeken']
		});
		expect(tariffForm('en', false, mine('en'))).toMatchObject({
			Area: ['Opleiden (initial training)', 'Onderzoeken (research)']
		});
	});

	it('of a tariff that gets a successor: only what its form asks', () => {
		const { validFrom = '', agreedIn = '' } = tariffValues(tariff, 'nl');
		expect(tariffForm('nl', true, { amountPerHour: '60,00', validFrom, agreedIn })).toEqual({
			'Bedrag per uur': ['50,00', '60,00']
		});
	});

	it('of an allocation key', () => {
		const keyForm = (locale: Locale) =>
			notice(
				rendered(
					KeyForm,
					{
						id: 'sleutel',
						revision: '2',
						values: {},
						answer: { ...refused('save', { kind: 'students' }, { kind: 'percentages' }), bases: null },
						last: null,
						partners: [],
						partnerName: String,
						here: '/'
					},
					locale
				)
			);
		expect(keyForm('nl')).toEqual({ 'Waarnaar verdelen?': ['Vaste percentages', 'Geld volgt de student'] });
		expect(keyForm('en')).toEqual({ 'Divide by what?': ['Fixed percentages', 'Money follows the student'] });
	});
});
