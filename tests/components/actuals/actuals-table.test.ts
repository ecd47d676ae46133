/** The table of plan and reality, as the server writes it: what has no amount makes unknown what it is in, and nothing else. */
import { describe, expect, it } from 'vitest';
import { computeActuals, EVERYTHING } from '$lib/domain/actuals/actuals';
import type { ActualsFacts, DeclaredOnLine } from '$lib/domain/actuals/actuals-cell';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import ActualsTable from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/actuals/ActualsTable.svelte';
import {
	declaredQuery,
	entriesQuery
} from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/actuals/actuals-address';
import { rendered, textOf } from '../rendered';

const PRICED = { amount: money('100.00'), unpricedEntries: 0, unpricedHours: hours('0.00') };
const UNPRICED = { amount: money('0.00'), unpricedEntries: 1, unpricedHours: hours('2.00') };
const declared = (given: Partial<DeclaredOnLine>): DeclaredOnLine => ({
	...{ partnerId: 'beek', roleId: 'so', area: 'opleiden', lineId: null, inKind: false, state: 'submitted', entries: 1 },
	...{ hours: hours('2.00'), ...PRICED, ...given }
});

/** The figures of the total, in the order of the columns. */
function totals(facts: Partial<ActualsFacts>): Readonly<Record<string, string | undefined>> {
	const total = computeActuals({ lines: [], agreed: [], declared: [], moreToCome: false, ...facts }).totalOf();
	const none = () => null;
	const html = rendered(ActualsTable, {
		...{ rows: [], rest: null, total, unit: 'euro', allHref: '' },
		...{ nameOf: () => '', noteOf: () => '', partsHref: none, entriesHref: none }
	});
	const foot = /<tfoot.*<\/tfoot>/s.exec(html)?.[0] ?? '';
	const shown = [...foot.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
		textOf(cell.replace(/<span class="[^"]*visually-hidden.*?<\/span>/gs, '').replace(/&nbsp;|\u00a0/g, ' ')).trim()
	);
	const columns = ['budgeted', 'agreed', 'declared', 'waiting', 'approved', 'settled', 'inKind', 'expected', 'left'];
	return Object.fromEntries(columns.map((column, index) => [column, shown[index]]));
}

describe('the table of plan and reality', () => {
	it('knows what is in kind, approved and settled where only a paid line that waits has no tariff', () => {
		const facts = [declared({}), declared({ ...UNPRICED }), declared({ state: 'settled' })];
		expect(totals({ declared: [...facts, declared({ state: 'settled', inKind: true })] })).toMatchObject({
			...{ declared: '300,00 + ?', waiting: '100,00 + ?' },
			...{ approved: '200,00', settled: '200,00', inKind: '100,00' }
		});
		expect(totals({ declared: facts })).toMatchObject({ inKind: '0,00' });
	});

	it('says of what is approved and settled that a line in kind without a tariff is missing in it', () => {
		const unpriced = declared({ ...UNPRICED, state: 'settled', inKind: true });
		expect(totals({ declared: [declared({}), declared({ state: 'approved' }), unpriced] })).toMatchObject({
			...{ declared: '200,00 + ?', waiting: '100,00', approved: '100,00 + ?' },
			...{ settled: 'geen tarief', inKind: 'geen tarief' }
		});
	});

	it('leaves every figure known where only a returned line has no tariff', () => {
		expect(totals({ declared: [declared({}), declared({ ...UNPRICED, state: 'returned' })] })).toMatchObject({
			...{ declared: '100,00', waiting: '100,00', approved: '0,00', inKind: '0,00', expected: '100,00' }
		});
	});

	it('leads from a declared figure to declared lines, without those that were returned', () => {
		expect(declaredQuery({ partner: 'beek', area: 'opleiden', budgetLine: null })).toBe(
			'?partner=beek&area=opleiden&state=declared'
		);
		expect(declaredQuery({ partner: null, area: null, budgetLine: 'regel' })).toBe('?budgetLine=regel&state=declared');
	});

	it('leads from what is on no line of the budget to just those entries, not to all of its partner', () => {
		const all = { seesAll: true, partnerIds: ['beek'] };
		const nothing = { by: 'line', key: null, line: null } as const;
		expect(entriesQuery(nothing, { ...EVERYTHING, partnerId: 'beek' }, all)).toBe(
			'?partner=beek&budgetLine=-&state=declared'
		);
		expect(entriesQuery(nothing, EVERYTHING, all)).toBe('?budgetLine=-&state=declared');
		expect(entriesQuery(nothing, EVERYTHING, { ...all, seesAll: false })).toBeNull();
	});

	it('leads from a line of the budget to whoever worked on it, as far as the reader sees them', () => {
		const row = { by: 'line', key: 'r1', line: { id: 'r1', partnerId: 'beek' } } as const;
		const query = (seesAll: boolean) => entriesQuery(row, EVERYTHING, { seesAll, partnerIds: ['beek'] });
		expect(query(true)).toBe('?budgetLine=r1&state=declared');
		expect(query(false)).toBe('?partner=beek&budgetLine=r1&state=declared');
	});

	it('leads nowhere from what was chosen by pot, because declared lines are in none', () => {
		const sight = { seesAll: true, partnerIds: ['beek'] };
		const ofPot = { ...EVERYTHING, potId: 'schoolhelft' };
		expect(entriesQuery({ by: 'partner', key: 'beek', line: null }, ofPot, sight)).toBeNull();
		expect(entriesQuery({ by: 'partner', key: 'beek', line: null }, EVERYTHING, sight)).toBe(
			'?partner=beek&state=declared'
		);
	});

	it('shows of what is expected the part that is sure, and no amount where none is', () => {
		expect(totals({ declared: [declared({}), declared({ ...UNPRICED })] })).toMatchObject({
			...{ expected: '100,00 + ?', left: 'niet te bepalen' }
		});
		expect(totals({ declared: [declared({ ...UNPRICED })] })).toMatchObject({ expected: 'niet te bepalen' });
	});
});
