/** The table of a month: what becomes of a row that the server refuses. */
import { afterEach, expect, it, vi } from 'vitest';
import { DeclarationSaving } from '$lib/components/declaration/declaration-saving';

const saving = { address: '/declare', partnerId: 'loods', locale: 'nl', onsaved: () => {} } as const;
const ROW = { id: 'rij', revision: 0, cells: { role: 'so', person: 'els', hours: '1234.50', area: 'opleiden' } };
const REASON = 'Geweigerd en niet bewaard. te veel';

/** A server that refuses every line, for something in this field. */
function refusing(field: string | null): void {
	vi.stubGlobal('fetch', (_address: string, { body }: { readonly body: string }) => {
		const { save } = JSON.parse(body) as { readonly save: readonly { readonly id: string }[] };
		const results = save.map(({ id }) => ({ id, kind: 'refused', message: 'te veel', field }));
		return Promise.resolve(Response.json({ results, by: 'Els', at: '2026-11-23T13:02:00Z' }));
	});
}

afterEach(() => vi.unstubAllGlobals());

const edit = (columnId: string, after: string) => ({ rowId: 'rij', columnId, revision: 0, before: '', after });

it('says of a pasted row why it was refused, at the cell that is wrong', async () => {
	refusing('hours');
	const table = new DeclarationSaving(() => saving);
	const insert = { kind: 'insert', row: ROW, afterRowId: null } as const;
	expect(await table.rows([insert])).toEqual([{ kind: 'waiting', refused: [{ columnId: 'hours', message: REASON }] }]);
	// And again with whatever is changed in it, as it stands then.
	expect(await table.edit([edit('activity', 'Les')])).toMatchObject([
		{ kind: 'waiting', refused: [{ columnId: 'hours', message: REASON }] }
	]);
	expect(table.unsaved.get('rij')).toMatchObject({ hours: '1234.50', activity: 'Les' });
});

it.each([
	['day', 'days'],
	['person', 'person'],
	[null, 'hours']
])('tells what is about %s in the column %s', async (field, columnId) => {
	refusing(field);
	const table = new DeclarationSaving(() => saving);
	const [result] = await table.rows([{ kind: 'insert', row: ROW, afterRowId: null }]);
	expect(result).toMatchObject({ refused: [{ columnId }] });
});

it('says of a saved line that the other changes of its row went nowhere because of that one', async () => {
	refusing('hours');
	const table = new DeclarationSaving(() => saving);
	table.receive([ROW]);
	const results = await table.edit([edit('hours', '900.00'), edit('activity', 'Les')]);
	expect(results).toEqual([
		{ kind: 'refused', message: 'te veel' },
		{ kind: 'refused', message: 'Niet bewaard, want in deze regel is iets anders geweigerd. te veel' }
	]);
});
