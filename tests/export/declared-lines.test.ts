import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { csvFile } from '$lib/export/csv';
import { declaredCsvRows, type LineNames, type LineToWrite } from '$lib/export/declared-lines';
import { declaredLinesMessages } from '$lib/messages/declared-lines';

const names: LineNames = {
	partners: new Map([['school', 'De Brug']]),
	rounds: new Map([['r1', 'Ronde 1']]),
	roles: new Map([['rol', 'Begeleider']]),
	budgetLines: new Map([['regel', 'Begeleiden']]),
	people: new Map([['p-1', 'M01']])
};
const line: LineToWrite = {
	...{ id: 'uren-1', roundId: 'r1', partnerId: 'school', roleId: 'rol', area: 'opleiden', activity: 'Overleg' },
	...{ lineId: 'regel', from: toDay('2026-11-01'), until: toDay('2026-12-01'), hours: hours('-2.50'), inKind: true },
	...{ state: 'approved', correctsId: 'uren-0', personId: 'p-1', note: '=1+1', link: null, reason: null },
	...{
		decidedByName: 'Noor',
		price: { tariffId: 't', scope: 'role', tariffPerHour: money('54.00'), amount: money('-135.00') }
	}
};
const cellsOf = (given: LineToWrite, locale: 'nl' | 'en' = 'nl') => {
	const [heading, row] = declaredCsvRows([given], names, locale);
	return Object.fromEntries((heading ?? []).map(({ text }, place) => [text, row?.[place]?.text]));
};
const { columns } = declaredLinesMessages.nl;

describe('a file of declared lines', () => {
	it('has names where the records have ids, the last day of the work, and exact decimals', () => {
		expect(cellsOf(line)).toMatchObject({
			[columns.partner]: 'De Brug',
			[columns.round]: 'Ronde 1',
			[columns.role]: 'Begeleider',
			[columns.line]: 'Begeleiden',
			[columns.from]: '2026-11-01',
			[columns.lastDay]: '2026-11-30',
			[columns.person]: 'M01',
			[columns.hours]: '-2.50',
			[columns.amount]: '-135.00',
			[columns.inKind]: 'ja',
			[columns.state]: 'goedgekeurd',
			[columns.corrects]: 'uren-0'
		});
	});

	it('leaves empty what is not known or not to be seen: no tariff is no zero, and a person without a name no number', () => {
		expect(cellsOf({ ...line, price: null, personId: 'gewist' })).toMatchObject({
			[columns.tariff]: '',
			[columns.amount]: '',
			[columns.person]: ''
		});
	});

	it('writes no text that a spreadsheet would compute, and numbers that stay numbers', () => {
		const written = csvFile(declaredCsvRows([line], names, 'nl'), 'nl');
		expect(written).toContain(";'=1+1;");
		expect(written).toContain(';-2,50;54,00;-135,00;');
	});
});
