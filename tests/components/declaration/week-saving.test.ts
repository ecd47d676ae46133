/** The week view: what is sent with a change, and what is not sent again once it was refused. */
import { afterEach, expect, it, vi } from 'vitest';
import { WeekSaving } from '$lib/components/declaration/week-saving';
import type { Day } from '$lib/domain/shared/day';

const [MONDAY, TUESDAY] = ['2027-05-03', '2027-05-04'] as const;
const saving = { address: '/declare', partnerId: 'loods', locale: 'nl', onsaved: () => {} } as const;

interface Sent {
	readonly save: readonly {
		readonly id: string;
		readonly value: { readonly hours: string; readonly activity: string };
	}[];
	readonly remove: readonly { readonly id: string }[];
}

/** A server that refuses lines of no hours and lines that are too long, and answers a removal as told. */
function server(removal: object = { kind: 'saved', revision: 0 }) {
	const asked: Sent[] = [];
	vi.stubGlobal('fetch', (_address: string, { body }: { readonly body: string }) => {
		const sent = JSON.parse(body) as Sent;
		asked.push(sent);
		const results = [
			...sent.save.map(({ id, value }) =>
				value.hours === '0.00'
					? { id, kind: 'refused', message: 'meer dan nul', field: 'hours' }
					: value.hours === '25.00'
						? { id, kind: 'refused', message: 'te veel', field: 'hours' }
						: { id, kind: 'saved', revision: asked.length }
			),
			...sent.remove.map(({ id }) => ({ id, ...removal }))
		];
		return Promise.resolve(Response.json({ results, by: 'Els', at: '2026-11-23T13:02:00Z' }));
	});
	return asked;
}

afterEach(() => vi.unstubAllGlobals());

async function row() {
	let number = 0;
	const week = new WeekSaving(
		() => saving,
		() => `regel-${(number += 1)}`
	);
	const cells = { role: 'so', activity: 'Les', area: 'opleiden', kind: 'paid', [MONDAY]: '4.00', [TUESDAY]: '3.00' };
	await week.rows([{ kind: 'insert', row: { id: 'rij', revision: 0, cells }, afterRowId: null }]);
	const edit = (columnId: string, before: string, after: string) =>
		week.edit([{ rowId: 'rij', columnId, revision: 0, before, after }]);
	return { week, edit };
}

it('does not send hours again that were refused, so that a change of the work reaches all days', async () => {
	const asked = server();
	const { edit } = await row();
	expect(await edit(MONDAY, '4.00', '0.00')).toEqual([{ kind: 'refused', message: 'meer dan nul' }]);
	expect(await edit('activity', 'Les', 'Overleg')).toMatchObject([{ kind: 'saved' }]);
	expect(asked.at(-1)?.save.map(({ value }) => [value.hours, value.activity])).toEqual([
		['4.00', 'Overleg'],
		['3.00', 'Overleg']
	]);
});

it('says at the day it is about why a new line was refused, and sends it again with a change of the work', async () => {
	const asked = server();
	const { week, edit } = await row();
	const WEDNESDAY = '2027-05-05';
	const message = 'Geweigerd en niet bewaard. te veel';
	const refused = [{ columnId: WEDNESDAY, message }];
	expect(await edit(WEDNESDAY, '', '25.00')).toMatchObject([{ kind: 'waiting', refused }]);
	// Another day of the same row is saved, and this one still is not.
	expect(await edit(TUESDAY, '3.00', '2.00')).toMatchObject([{ kind: 'saved', refused }]);
	week.receive([{ id: 'rij', cells: { role: 'so', activity: 'Les' }, lines: new Map() }]);
	expect(await edit('activity', 'Les', 'Overleg')).toMatchObject([{ refused }]);
	expect(asked.at(-1)?.save.map(({ value }) => [value.hours, value.activity])).toEqual([['25.00', 'Overleg']]);
});

it('has nothing left to save once a day that was refused is emptied', async () => {
	server();
	const { edit } = await row();
	await edit('2027-05-05', '', '25.00');
	expect(await edit('2027-05-05', '25.00', '')).toMatchObject([{ kind: 'saved', refused: [] }]);
});

it('says of a new row with whom it goes wrong at that cell, not at the cell that was typed in last', async () => {
	vi.stubGlobal('fetch', (_address: string, { body }: { readonly body: string }) => {
		const { save } = JSON.parse(body) as Sent;
		const results = save.map(({ id }) => ({ id, kind: 'refused', message: 'onbekend', field: 'person' }));
		return Promise.resolve(Response.json({ results, by: 'Els', at: '2026-11-23T13:02:00Z' }));
	});
	const week = new WeekSaving(
		() => saving,
		() => 'regel'
	);
	const row = { id: 'rij', revision: 0, cells: { person: 'weg', role: 'so', [MONDAY]: '4.00' } };
	expect(await week.rows([{ kind: 'insert', row, afterRowId: null }])).toEqual([
		{ kind: 'waiting', refused: [{ columnId: 'person', message: 'Geweigerd en niet bewaard. onbekend' }] }
	]);
});

it('says who changed a row meanwhile that is taken away', async () => {
	server({ kind: 'conflict', revision: 3, theirs: {}, by: 'Floor' });
	const { week } = await row();
	const [result] = await week.rows([{ kind: 'remove', rowId: 'rij', revision: 0 }]);
	expect(result).toEqual({
		kind: 'refused',
		message: 'Floor heeft deze regel intussen gewijzigd. Er is niets overschreven.'
	});
	expect(week.idOf('rij', MONDAY as Day)).toBe('regel-1');
});
