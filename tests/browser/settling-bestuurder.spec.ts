/** What a bestuurder sees of settlements: the own organisation, and where the hours of all stand. */
import { expect, test, type Page } from '@playwright/test';
import { settlementMessages } from '$lib/messages/settlement';
import { arrive, expectReadable, statuses } from './settling/reading';
import { YEAR } from './visitor';

/** The hours in the sentence on top of a page in English, in order. */
async function hoursToldTo(page: Page): Promise<number[]> {
	const sentence = await page.getByRole('paragraph').first().textContent();
	return [...(sentence ?? '').matchAll(/([\d,.]+)\s+h\b/g)].map(([, figure]) => Number(figure?.replaceAll(',', '')));
}

test('a bestuurder sees what is there for the own organisation, in English, and no empty sections', async ({
	browser,
	baseURL
}) => {
	const bestuurder = await arrive(browser, baseURL ?? '', 'demo-toos-hendrix', 'leerlust', 'en');
	const words = settlementMessages.en;
	await bestuurder.goto(`${YEAR}/settlement`, { waitUntil: 'networkidle' });
	const main = bestuurder.getByRole('main');
	await expect(main.getByRole('heading', { level: 2 })).toHaveText([words.roundsTitle]);
	await expect(main).toContainText(words.ownOfLead('Stichting Kempenbrug'));
	await expect(main).toContainText(words.nothingOf(['swaps', 'advances', 'contributions'], ['Stichting Kempenbrug']));
	await expect(main.getByRole('row', { name: /Ronde 1/ })).toContainText(words.states.settled);
	await expect(main.getByRole('table')).not.toContainText('€');
	await expect(main.locator('form[method=post]')).toHaveCount(0);
	await expectReadable(bestuurder);
	// What everybody may know: where the hours of all stand, as the review tells them.
	const [settled = 0, toSettle = 0] = await hoursToldTo(bestuurder);
	await bestuurder.goto(`${YEAR}/review`);
	const [, , approved] = await hoursToldTo(bestuurder);
	expect(settled).toBeGreaterThan(0);
	expect(settled + toSettle).toBe(approved);
	await bestuurder.goBack({ waitUntil: 'networkidle' });

	await main.getByRole('link', { name: 'Ronde 1: augustus en september' }).click();
	await expect(bestuurder.getByRole('paragraph').first()).toHaveText(
		/The lead partner settles €[\d,.]+ with its own organisation/
	);
	await expect(main.getByRole('table')).toHaveCount(0);
	await expectReadable(bestuurder);
	await main.getByRole('link', { name: words.statementTitle('Stichting Kempenbrug') }).click();
	await expect(main.getByRole('heading', { name: words.kinds.declared })).toBeVisible();
	await expect(main.locator('form[method=post]')).toHaveCount(0);
	const others = ['brugcollege', 'brugcollege/statement.pdf', 'payments'];
	expect(
		await statuses(
			bestuurder,
			others.map((end) => `${YEAR}/settlement/ronde-1/${end}`)
		)
	).toEqual([403, 403, 403]);
	await bestuurder.context().close();
});

test('of a round in which nothing of the own organisation was settled that is said, with the way to its statement', async ({
	browser,
	baseURL
}) => {
	const bestuurder = await arrive(browser, baseURL ?? '', 'demo-jolanda-oostrom', 'waterrijk');
	const words = settlementMessages.nl;
	const main = bestuurder.getByRole('main');
	await bestuurder.goto('/p/waterrijk/2026-2027/settlement/ronde-1', { waitUntil: 'networkidle' });
	await expect(main).toContainText(words.nothingSettled('Stichting Havenlicht', 'Ronde 1: augustus en september'));
	await main.getByRole('link', { name: words.statementTitle('Stichting Havenlicht') }).click();
	await expect(main.getByRole('heading', { level: 1 })).toHaveText(words.statementTitle('Stichting Havenlicht'));
	await expectReadable(bestuurder);
	// Whoever has something in it reads its balance, and nothing of the kind.
	const partner = await arrive(browser, baseURL ?? '', 'demo-samira-yilmaz', 'waterrijk');
	await partner.goto('/p/waterrijk/2026-2027/settlement/ronde-1', { waitUntil: 'networkidle' });
	await expect(partner.getByRole('table', { name: words.perPartner })).toBeVisible();
	await expect(
		partner.getByText(words.nothingSettled('Scholengroep Dijkstad', 'Ronde 1: augustus en september'))
	).toHaveCount(0);
	await Promise.all([bestuurder.context().close(), partner.context().close()]);
});
