/** A partner’s first visit: the own organisation and its wage cost, nobody else’s, and a budget to read. */
import { expect, test } from '@playwright/test';
import { gridMessages } from '$lib/messages/grid';
import { homeMessages } from '$lib/messages/home';
import { navigationMessages } from '$lib/messages/navigation';
import { partnerPageMessages } from '$lib/messages/partner';
import { sharedMessages } from '$lib/messages/shared';
import { enterAs, HOME, LANGUAGES, prefer, YEAR } from './visitor';

const OWN = `${HOME}/partners/beekdal`;
const OTHER = `${HOME}/partners/kempenbrug`;

for (const locale of LANGUAGES) {
	test.describe(`the partner’s first visit (${locale})`, () => {
		const home = homeMessages[locale];
		const partner = partnerPageMessages[locale];
		const shared = sharedMessages[locale];

		test.beforeEach(async ({ page, baseURL }) => {
			await prefer(page.context(), baseURL ?? '', { locale });
			await enterAs(page, 'partner');
		});

		test('sees what it performs, what it carries and the tariffs', async ({ page }) => {
			const main = page.getByRole('main');
			await expect(main.getByText('Onderwijsgroep Beekdal').first()).toBeVisible();
			await expect(main.getByText(home.ourCarried)).toBeVisible();
			await main.getByRole('link', { name: home.toTariffs }).click();
			await expect(page.getByRole('table').first()).toBeVisible();
		});

		test('enters its own wage cost, and takes it away again', async ({ page }) => {
			await page.getByRole('link', { name: home.toOwn }).click();
			await expect(page).toHaveURL(new RegExp(`${OWN}$`));
			const wages = page.getByRole('region', { name: partner.wageTitle });
			const [day, last] = locale === 'nl' ? ['1-8-2019', '31-7-2020'] : ['1-8-2020', '31-7-2021'];
			await wages.getByLabel(partner.amountPerHour).fill('41');
			await wages.getByLabel(partner.validFrom).fill(day ?? '');
			await wages.getByLabel(partner.lastValidDay).fill(last ?? '');
			await wages.getByRole('button', { name: shared.add, exact: true }).click();
			const row = wages.getByRole('row').filter({ hasText: /41[.,]00/ });
			await expect(row).toBeVisible();
			await row.getByRole('button', { name: shared.remove }).click();
			await expect(page.getByText(partner.wageRemoved)).toBeVisible();
		});

		test('sees nothing of the wage cost of another organisation', async ({ page }) => {
			await page.goto(OTHER);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.getByText(partner.wageTitle)).toHaveCount(0);
		});

		test('reads the budget without anything to change it with', async ({ page }) => {
			await page.goto(`${YEAR}/lines`);
			await expect(page.getByRole('table').getByRole('row').nth(3)).toBeVisible();
			await expect(page.getByRole('button', { name: gridMessages[locale].addRow })).toHaveCount(0);
			for (const name of ['funding', 'tariffs', 'split', 'students', 'check']) {
				await page.goto(`${YEAR}/${name}`);
				await expect(page.getByRole('main').locator('form[method=post]'), name).toHaveCount(0);
			}
		});

		test('is told in its language that an address of others is not for it', async ({ page, baseURL }) => {
			const refused = navigationMessages[locale].refused;
			const response = await page.goto(`${YEAR}/subsidy/awards/new`);
			expect(response?.status()).toBe(403);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(refused);
			const posted = await page.request.post(`${YEAR}/funding?/remove`, {
				headers: { origin: new URL(baseURL ?? '').origin, accept: 'text/html' },
				form: { id: 'subsidie', revision: '1' }
			});
			expect(posted.status()).toBe(403);
			expect(await posted.text()).toContain(refused);
		});
	});
}
