/**
 * A tariff that changes while lines of several rounds wait: the checker hears per round what pricing anew would do, does one round and
 * then the rest, and what was approved keeps its amount. In a partnership no other file uses; the tariff ends as it was.
 */
import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { reviewDecisionMessages } from '$lib/messages/review-decisions';
import { lineValueMessages } from '$lib/messages/line-values';
import { repriceMessages } from '$lib/messages/review-reprice';
import { sharedMessages } from '$lib/messages/shared';
import { tariffMessages } from '$lib/messages/tariffs';
import { clickIn, euro, prefer, unfold } from './visitor';

const DUNES = '/p/duinstreek/2026-2027';
const TARIFF = 'werkplekbegeleider-2026';
const OCTOBER = 'Ronde 2: oktober';
const LATER = 'Ronde 3: november tot en met juli';
const text = repriceMessages.nl;
const deciding = reviewDecisionMessages.nl;

async function agreePerHour(page: Page, amount: string): Promise<void> {
	await page.goto(`${DUNES}/tariffs?edit=${TARIFF}#edit`, { waitUntil: 'networkidle' });
	await page.locator('#edit').getByLabel(tariffMessages.nl.form.amountPerHour).fill(amount);
	await page.locator('#edit').getByRole('button', { name: sharedMessages.nl.save, exact: true }).click();
	await expect(page.getByText(tariffMessages.nl.saved, { exact: true })).toBeVisible();
}

/** What stands in the notice for a round. */
const ofRound = (page: Page, round: string) => page.getByRole('listitem').filter({ hasText: round });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('prices the open lines of one round anew, and then those of all rounds', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await clickIn(page, 'demo-daan-kloosterman', 'duinstreek');
	await page.goto(`${DUNES}/review`, { waitUntil: 'networkidle' });
	// What waits in October was approved: taken back, it is open again beside that of November.
	await unfold(page, deciding.recentTitle);
	// Somebody else decided that: it is told what was decided, and only then taken back.
	await unfold(page, `${sharedMessages.nl.undo}: 4 regels`);
	await page.getByRole('button', { name: new RegExp(`^${deciding.confirmTakeBack}: 4 regels`) }).click();
	await expect(page.getByText(deciding.undone(4))).toBeVisible();

	await agreePerHour(page, '58');
	await page.goto(`${DUNES}/review`, { waitUntil: 'networkidle' });
	// It leaves the first of the lines that wait in sight, above the bar that decides about them.
	await page.setViewportSize({ width: 1366, height: 900 });
	const line = await page.locator('#lines tbody tr').first().boundingBox();
	const bar = await page.locator('#decide').boundingBox();
	expect((line?.y ?? 900) + (line?.height ?? 900)).toBeLessThan(bar?.y ?? 0);
	await unfold(page, text.repriceTitle(4));
	await expect(ofRound(page, OCTOBER)).toContainText(text.repriceText(1, euro('2807.25', 'nl'), euro('2856.50', 'nl')));
	// Without the correction that waits there too: it keeps the tariff of what it corrects.
	const priced = lineValueMessages.nl;
	const unpriced = priced.unpriced(1);
	await expect(ofRound(page, LATER)).toContainText(
		text.repriceText(3, `${euro('4189.50', 'nl')} ${priced.and} ${unpriced}`, euro('4611.00', 'nl'))
	);
	await expect(page.getByText(text.repriceRest)).toBeVisible();
	expect(await axeViolations(page, { include: 'main' })).toEqual([]);

	await button(page, text.repriceRound(OCTOBER)).click();
	await expect(page.getByText(text.repriced(1, euro('2807.25', 'nl'), euro('2856.50', 'nl')))).toBeVisible();
	await expect(ofRound(page, OCTOBER)).toHaveCount(0);
	await expect(page.locator('#line-uren-002')).toContainText('2.856,50');
	await expect(page.locator('#line-uren-003')).toContainText('3.149,25');

	// The way back that the notice names: the tariff as it was, for lines that were priced anew and for those that were not.
	await agreePerHour(page, '57');
	await page.goto(`${DUNES}/review`, { waitUntil: 'networkidle' });
	await unfold(page, text.repriceTitle(2));
	await expect(ofRound(page, OCTOBER)).toContainText(text.repriceText(1, euro('2856.50', 'nl'), euro('2807.25', 'nl')));
	await expect(ofRound(page, LATER)).toContainText(text.repriceText(1, unpriced, euro('342.00', 'nl')));
	await button(page, text.repriceAll).click();
	await expect(
		page.getByText(text.repriced(2, `${euro('2856.50', 'nl')} ${priced.and} ${unpriced}`, euro('3149.25', 'nl')))
	).toBeVisible();
	await expect(page.getByText(text.repriceRest)).toHaveCount(0);
	await expect(page.locator('#line-uren-002')).toContainText('2.807,25');
});
