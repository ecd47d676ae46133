/** A month in which an organisation declares hundreds of lines: its page stays light, and everything can still be read and sent. */
import { expect, test } from '@playwright/test';
import { declareMessages } from '$lib/messages/declare';
import { prefer, signIn } from './visitor';

const DECLARE = '/p/leerlust/2026-2027/declare';
const PAGE = `${DECLARE}?partner=beekdal&month=2027-02`;
const LINES = 800;
/** Of the whole page as the server writes it, before it is compressed. */
const MOST_BYTES = 400_000;
const text = declareMessages.nl;

test('800 lines of a month make a page that stays light, and all of them are one click away', async ({
	page,
	baseURL
}) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signIn(page, 'demo-floor-sanders', 'leerlust');
	const empty = (await (await page.request.get(PAGE)).body()).length;
	const ids = Array.from({ length: LINES }, (_, index) => `zwaar${String(index).padStart(15, '0')}`);
	const send = async (body: object) => {
		const headers = { origin: baseURL ?? '' };
		const answer = await page.request.patch(`${DECLARE}/rows`, { headers, data: { partner: 'beekdal', ...body } });
		expect(answer.ok(), await answer.text()).toBe(true);
	};
	const value = {
		...{ roleId: 'expertgroeplid', area: 'shared', activity: 'Expertisegroep kwaliteit', lineId: null },
		...{ inKind: false, personId: null, note: null, link: null, hours: '1.25' }
	};
	const day = (index: number) => `2027-02-${String((index % 27) + 1).padStart(2, '0')}`;
	const save = ids.map((id, index) => ({
		...{ id, revision: null, value: { ...value, from: day(index), until: day(index).replace(/\d\d$/, nextDay) } }
	}));
	await send({ save, remove: [] });
	try {
		const heavy = (await (await page.request.get(PAGE)).body()).length;
		expect(heavy).toBeLessThan(MOST_BYTES);
		expect(heavy).toBeGreaterThan(empty);
		await page.goto(PAGE);
		const drafts = page.getByRole('table', { name: text.lists.draft });
		await expect(drafts).toContainText(text.others(LINES - 60));
		await drafts.getByRole('link', { name: text.showAll(LINES) }).click();
		await expect(drafts.locator('tbody tr')).toHaveCount(LINES);
		await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(LINES + 2));
	} finally {
		const remove = ids.map((id) => ({ id, revision: 1 }));
		await send({ save: [], remove });
	}
});

function nextDay(days: string): string {
	return String(Number(days) + 1).padStart(2, '0');
}
