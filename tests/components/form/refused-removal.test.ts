import { describe, expect, it } from 'vitest';
import TariffsPage from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/tariffs/+page.svelte';
import Instalments from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/subsidy/awards/[awardId]/Instalments.svelte';
import OneCount from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/students/OneCount.svelte';
import PartnerMeasures from '../../../src/routes/(inside)/p/[partnership]/partners/[partnerId]/PartnerMeasures.svelte';
import WageCosts from '../../../src/routes/(inside)/p/[partnership]/partners/[partnerId]/WageCosts.svelte';
import { money } from '../../../src/lib/domain/shared/money';
import { toDay } from '../../../src/lib/domain/shared/day';
import { toSchoolYear } from '../../../src/lib/domain/shared/school-year';
import type { FormAnswer } from '../../../src/lib/forms/form-answer';
import { rendered, textOf } from '../rendered';

const AT = new Date('2026-11-01T12:00:00Z');
const DAY = toDay('2026-10-01');

/** Somebody else changed the row before it was removed: the removal sends which row, and nothing of what is in it. */
function removal(form: string, theirs: Record<string, string>): FormAnswer {
	const conflict = { by: 'Noor', at: AT, theirs };
	return { form, values: { id: 'rij', revision: '1' }, errors: {}, notice: null, conflict };
}

const common = { mayEdit: true, editing: null, removed: null, here: '/' };

/** By name: what the fields of a section's form hold. */
function filled(html: string, formId: string): Record<string, string> {
	const form = html.slice(html.indexOf(`id="${formId}"`));
	const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
	const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
	const selects = [...form.matchAll(/<select[^>]*name="([^"]*)".*?<\/select>/gs)].map(([whole, name = '']) => [
		name,
		/<option value="([^"]*)" selected/.exec(whole)?.[1] ?? ''
	]);
	return Object.fromEntries([...inputs.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]), ...selects]);
}

describe('after a refused removal the form still holds the row', () => {
	it('of pupils and training places', () => {
		const measures = [
			{ id: 'rij', partnerId: 'p', measure: 'trainingPlaces' as const, count: 12, referenceDay: DAY, revision: 2 }
		];
		const answer = removal('measure', { measure: 'trainingPlaces', count: '12', referenceDay: '1-10-2026' });
		const html = rendered(PartnerMeasures, { ...common, measures, answer });
		expect(filled(html, 'measure-form')).toMatchObject({ count: '12', referenceDay: '1-10-2026', revision: '2' });
		expect(textOf(html)).toContain('Noor heeft dit intussen gewijzigd');
		expect(textOf(html)).toContain('Er is niets weggehaald.');
		expect(textOf(html)).not.toContain('Ingevuld');
	});

	it('of a wage cost', () => {
		const row = {
			id: 'rij',
			roleId: null,
			amountPerHour: money('61.50'),
			validFrom: DAY,
			validUntil: null,
			revision: 2
		};
		const html = rendered(WageCosts, { ...common, rows: [row], roles: [], answer: removal('wageCost', {}) });
		expect(filled(html, 'wage-cost-form')).toMatchObject({ amountPerHour: '61,50', validFrom: '1-10-2026' });
	});

	it('of a payment', () => {
		const row = { id: 'rij', awardId: 'a', dueOn: DAY, amount: money('900.00'), receivedOn: null, revision: 2 };
		const sums = { total: row.amount, received: money('0.00'), missing: money('0.00'), excess: money('0.00') };
		const html = rendered(Instalments, { ...common, instalments: [row], sums, answer: removal('instalment', {}) });
		expect(filled(html, 'instalment-form')).toMatchObject({ dueOn: '1-10-2026', amount: '900,00' });
	});

	it('of a number of students', () => {
		const year = toSchoolYear('2025-2026');
		const place = { instituteId: 'i', placeId: 'p', placementType: 'Stage' };
		const count = { id: 'rij', schoolYear: year, ...place, students: 14 };
		const values = { id: 'rij', ...place, before: '12', year };
		const answer = { ...removal('count', {}), values, errors: { students: 'Er staat nu 14.' }, conflict: null };
		const html = rendered(OneCount, {
			...{ counts: [count], partners: [], institutes: [], year, answer, editing: null, here: '/', open: true },
			nameOf: String
		});
		expect(filled(html, 'count-form')).toMatchObject({ students: '14', before: '14' });
	});
});

describe('a refused removal beside a row', () => {
	it('says that somebody else changed the row first', () => {
		const data = {
			schoolYear: '2026-2027',
			proposal: { link: 'Voorstel' },
			tariffs: [],
			compared: [],
			others: [],
			revisions: new Map(),
			roles: [],
			partners: [],
			unpriced: [],
			spread: [],
			mayEdit: true,
			day: DAY,
			before: DAY,
			editing: null,
			succeeding: null,
			editingRole: null
		};
		const params = { partnership: 'leerlust', schoolYear: '2026-2027' };
		const html = rendered(TariffsPage as never, { data, form: removal('remove', {}), params } as never);
		expect(textOf(html)).toContain('Noor heeft dit intussen gewijzigd');
		expect(textOf(html)).toContain('Er is niets weggehaald.');
	});
});
