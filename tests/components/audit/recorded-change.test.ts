import { describe, expect, it } from 'vitest';
import { recordedChange } from '$lib/components/audit/recorded-change';
import { LINE_CELLS } from '$lib/domain/budget/line-cells';
import { auditFieldMessages } from '$lib/messages/audit-fields';

describe('what the audit trail recorded, for reading', () => {
	it('tells an import as counts per list', () => {
		const rows = { role: { added: 8, moved: 0, changed: 0, removed: 0 }, tariff: { added: 1, changed: 2 } };
		expect(recordedChange({ before: null, after: { rows } }, 'nl')).toEqual({
			before: [],
			after: [
				{ name: 'rol', text: '8 toegevoegd' },
				{ name: 'tarief', text: '1 toegevoegd, 2 gewijzigd' }
			]
		});
	});

	it('tells only what differs, in Dutch notation', () => {
		const before = { id: 'a', name: 'Wpb', amountPerHour: '56.50', validFrom: '2026-08-01', area: null };
		const after = { ...before, amountPerHour: '1057.25', area: 'opleiden' };
		expect(recordedChange({ before, after }, 'nl')).toEqual({
			before: [
				{ name: 'bedrag per uur', text: '56,50' },
				{ name: 'gebied', text: '' }
			],
			after: [
				{ name: 'bedrag per uur', text: '1.057,25' },
				{ name: 'gebied', text: 'opleiden' }
			]
		});
	});

	it('writes what is nested as words and leaves what people wrote as it is', () => {
		const after = {
			name: 'open',
			cost: { kind: 'hours', hours: '40.00' },
			duration: { kind: 'incidental', until: '2027-03-01' },
			areas: ['professionaliseren', 'onderzoeken'],
			inKind: true
		};
		expect(recordedChange({ before: null, after }, 'nl').after).toEqual([
			{ name: 'naam', text: 'open' },
			{ name: 'uren of bedrag', text: 'uren, uren: 40,00' },
			{ name: 'duur', text: 'tijdelijk, tot: 1 maart 2027' },
			{ name: 'gebieden', text: 'professionaliseren, onderzoeken' },
			{ name: 'in natura', text: 'ja' }
		]);
	});

	it('has a name for every cell of a line', () => {
		expect(LINE_CELLS.filter((cell) => auditFieldMessages.nl.fields[cell] === undefined)).toEqual([]);
	});

	it('names every field and every value in both languages', () => {
		const { nl, en } = auditFieldMessages;
		expect(Object.keys(en.fields)).toEqual(Object.keys(nl.fields));
		expect(Object.keys(en.values)).toEqual(Object.keys(nl.values));
	});
});
