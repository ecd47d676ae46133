import { describe, expect, it } from 'vitest';
import { recordName, recordNames } from '$lib/components/audit/record-names';
import { TRAIL_TOPICS } from '$lib/components/audit/trail-topics';
import { recordedChange } from '$lib/components/audit/recorded-change';
import { LINE_CELLS } from '$lib/domain/budget/line-cells';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { auditMessages } from '$lib/messages/audit';
import { auditFieldMessages } from '$lib/messages/audit-fields';
import { auditValueMessages } from '$lib/messages/audit-values';

const WORK = { from: toDay('2026-11-13'), until: toDay('2026-11-14'), hours: hours('3.50') };
const NAMES = recordNames(
	[
		{ kind: 'partner', id: 'bestuur', name: 'Bestuur Oost' },
		{ kind: 'pot', id: 'begeleiding', name: 'Begeleiding' },
		{ kind: 'line', id: 'regel-1', name: 'Overleg' },
		{ kind: 'declaration', id: 'uren-1', name: 'De Loods, Begeleiden', work: WORK }
	],
	'nl'
);
const told = (change: { before: unknown; after: unknown }, entity = 'fundingSource') =>
	recordedChange({ entity, ...change }, NAMES, 'nl');

describe('what the audit trail recorded, for reading', () => {
	it('tells an import as counts per list', () => {
		const rows = { role: { added: 8, moved: 0, changed: 0, removed: 0 }, tariff: { added: 1, changed: 2 } };
		expect(told({ before: null, after: { rows } })).toEqual({
			before: [],
			after: [
				{ name: 'rol', text: '8 toegevoegd' },
				{ name: 'tarief', text: '1 toegevoegd, 2 gewijzigd' }
			]
		});
	});

	it('tells a file by its name and rows, a statement by its sum, and only a version by its fingerprint', () => {
		const digest = 'c0ffee'.repeat(10);
		const file = { fileName: 'uren.xlsx', digest, added: 12, present: 3, refused: 0 };
		expect(told({ before: null, after: file }, 'hoursImport').after).toEqual([
			...[
				{ name: 'bestand', text: 'uren.xlsx' },
				{ name: 'toegevoegd', text: '12' }
			],
			...[
				{ name: 'stond er al', text: '3' },
				{ name: 'niet meegenomen', text: '0' }
			]
		]);
		const settled = told({ before: null, after: { net: '186.00', digest } }, 'settlement');
		expect(settled.after.map(({ text }) => text)).toEqual(['186,00']);
		expect(told({ before: null, after: { digest } }, 'budgetVersion').after).toEqual([
			{ name: 'vingerafdruk', text: 'c0ffeec0ffee…' }
		]);
	});

	it('tells only what differs, in Dutch notation', () => {
		const before = { id: 'a', name: 'Wpb', amountPerHour: '56.50', validFrom: '2026-08-01', area: null };
		const after = { ...before, amountPerHour: '1057.25', area: 'opleiden' };
		expect(told({ before, after })).toEqual({
			before: [
				{ name: 'bedrag per uur', text: '56,50' },
				{ name: 'gebied', text: '' }
			],
			after: [
				{ name: 'bedrag per uur', text: '1.057,25' },
				{ name: 'gebied', text: 'Opleiden' }
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
		expect(told({ before: null, after }).after).toEqual([
			{ name: 'naam', text: 'open' },
			{ name: 'uren of bedrag', text: 'uren, uren: 40,00' },
			{ name: 'duur', text: 'tijdelijk, tot en met: 28 februari 2027' },
			{ name: 'gebieden', text: 'Professionaliseren, Onderzoeken' },
			{ name: 'in natura', text: 'ja' }
		]);
	});

	it('tells ids by the name of what they point at, a parent by what the record itself is', () => {
		const after = { partnerId: 'bestuur', potId: 'begeleiding', parentId: 'begeleiding', roleId: 'onbekend' };
		const texts = (entity: string) => told({ before: null, after }, entity).after.map(({ text }) => text);
		expect(texts('splitNode')).toEqual(['Bestuur Oost', 'Begeleiding', 'Begeleiding', 'onbekend']);
		expect(texts('partner')).toEqual(['Bestuur Oost', 'Begeleiding', 'begeleiding', 'onbekend']);
	});

	it('names the record itself as it is now, else as the event tells', () => {
		const event = { entity: 'budgetLine', entityId: '2026-2027/regel-1', before: null, after: { activity: 'Oud' } };
		expect(recordName(event, NAMES, 'nl')).toBe('Overleg');
		expect(recordName({ ...event, entityId: '2026-2027/regel-2' }, NAMES, 'nl')).toBe('Oud');
		expect(recordName({ ...event, entityId: '2026-2027/regel-2', after: { hours: '4.00' } }, NAMES, 'nl')).toBeNull();
	});

	it('names what has no name of its own by whom and what it is of', () => {
		const event = { entity: 'commitment', entityId: 'afspraak-1', before: null };
		const after = { hours: '40.00', lineId: 'regel-1', partnerId: 'bestuur', roleId: 'onbekend' };
		expect(recordName({ ...event, after }, NAMES, 'nl')).toBe('Bestuur Oost, Overleg');
		expect(recordName({ ...event, before: after, after: null }, NAMES, 'nl')).toBe('Bestuur Oost, Overleg');
		expect(recordName({ ...event, entity: 'bankAccount', entityId: 'bestuur', after: null }, NAMES, 'nl')).toBe(
			'Bestuur Oost'
		);
	});

	it('tells two lines of one partner and activity apart, also one that the reader does not see any more', () => {
		const event = {
			entity: 'declaration',
			entityId: 'uren-1',
			before: { state: 'submitted' },
			after: { state: 'approved' }
		};
		const line = { partnerId: 'bestuur', activity: 'Overleg', from: '2026-11-02', until: '2026-11-09', hours: '-4.25' };
		expect(recordName(event, NAMES, 'nl')).toBe('De Loods, Begeleiden, 13 november 2026, 3,50\u00a0uur');
		const gone = {
			...event,
			entityId: 'uren-2',
			before: { ...line, state: 'submitted' },
			after: { ...line, state: 'draft' }
		};
		expect(recordName(gone, NAMES, 'nl')).toMatch(/^Bestuur Oost, Overleg, 2 – 8 november 2026, .4,25\u00a0uur$/);
		expect(recordName({ ...gone, after: null }, NAMES, 'nl')).toBe(recordName(gone, NAMES, 'nl'));
		expect(told(gone, 'declaration')).toEqual({
			before: [{ name: 'stand', text: 'ingediend' }],
			after: [{ name: 'stand', text: 'concept' }]
		});
	});

	it('tells the last day of a period, not the day after it, and an area by its name', () => {
		const after = {
			...{ from: '2026-11-13', until: '2026-11-14', area: 'shared', areas: ['opleiden', 'onderzoeken'] },
			...{ validUntil: '2027-08-01', memberUntil: '2027-01-01', submitBy: '2026-12-15' }
		};
		expect(told({ before: null, after }).after).toEqual([
			{ name: 'vanaf', text: '13 november 2026' },
			{ name: 'tot en met', text: '13 november 2026' },
			{ name: 'gebied', text: 'Organisatie en kwaliteitszorg' },
			{ name: 'gebieden', text: 'Opleiden, Onderzoeken' },
			{ name: 'geldig tot en met', text: '31 juli 2027' },
			{ name: 'partner tot en met', text: '31 december 2026' },
			{ name: 'indienen tot en met', text: '15 december 2026' }
		]);
	});

	it('has every kind of record in one topic', () => {
		const inTopics = Object.values(TRAIL_TOPICS).flat();
		expect([...inTopics].sort()).toEqual(Object.keys(auditMessages.nl.entities).sort());
	});

	it('has a name for every cell of a line', () => {
		expect(LINE_CELLS.filter((cell) => auditFieldMessages.nl.fields[cell] === undefined)).toEqual([]);
	});

	it('names every field and every value in both languages', () => {
		expect(Object.keys(auditFieldMessages.en.fields)).toEqual(Object.keys(auditFieldMessages.nl.fields));
		expect(Object.keys(auditValueMessages.en.values)).toEqual(Object.keys(auditValueMessages.nl.values));
	});
});
