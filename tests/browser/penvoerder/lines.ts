/** The grid of lines by keyboard: typing, pasting a block, an amount that cannot be read, undoing. */
import { expect, type Page } from '@playwright/test';
import { explanationMessages } from '$lib/messages/explanation';
import { gridMessages } from '$lib/messages/grid';
import { lineMessages } from '$lib/messages/lines';
import { readingMessages } from '$lib/messages/reading';
import { wordMessages } from '$lib/messages/words';
import { pressKeys, type Language } from '../visitor';
import { SCHOOL } from './begin';
import { ROLE } from './money';

const FIRST = 'Begeleiding op de werkplek';

async function expectSaved(page: Page, locale: Language): Promise<void> {
	await expect(
		page.getByRole('status').filter({ hasText: gridMessages[locale].saved('Femke Smit', '') })
	).toBeVisible();
}

/** Letters choose in a list as they do in a sheet; Tab goes on, over the column that cannot be changed. */
export async function typeLine(page: Page, locale: Language, year: string): Promise<void> {
	await page.goto(`${year}/lines`);
	await page.getByRole('button', { name: gridMessages[locale].addRow }).click();
	await expect(page.getByRole('rowheader').first()).toBeFocused();
	await page.keyboard.type(FIRST);
	await pressKeys(page, ['Tab', 'O', 'Tab', 'S', 'Tab', 'V', 'Tab', '9', '0', '0', 'Enter']);
	const row = page.getByRole('row', { name: FIRST });
	await expect(row).toContainText(wordMessages[locale].area.opleiden);
	await expect(row).toContainText(ROLE);
	await expect(row).toContainText(SCHOOL);
	await expect(row).toContainText(/48[.,]600[.,]00/);
	await expectSaved(page, locale);
}

/** A block with its headers as it comes from a sheet: figures are read in the person's own language. */
export async function pasteLines(page: Page, locale: Language): Promise<void> {
	const { columns } = lineMessages[locale];
	const { area } = wordMessages[locale];
	const block = [
		[columns.activity, columns.area, columns.roleId, columns.partnerId, columns.hours],
		['Scholing van begeleiders', area.professionaliseren, ROLE, SCHOOL, '200'],
		['Praktijkonderzoek', area.onderzoeken, ROLE, '', '50']
	];
	await page.getByRole('button', { name: gridMessages[locale].addRow }).click();
	await expect(page.getByRole('rowheader').nth(1)).toBeFocused();
	await page.evaluate((text) => navigator.clipboard.writeText(text), block.map((row) => row.join('\t')).join('\n'));
	await page.keyboard.press('Control+V');
	await expect(page.getByRole('row', { name: 'Scholing van begeleiders' })).toContainText(/10[.,]800[.,]00/);
	await expect(page.getByRole('row', { name: 'Praktijkonderzoek' })).toContainText(/2[.,]700[.,]00/);
	await expectSaved(page, locale);
}

/** What cannot be read stays in its cell, marked and explained, until it is corrected there. */
export async function correctHours(page: Page, locale: Language): Promise<void> {
	const row = page.getByRole('row', { name: 'Praktijkonderzoek' });
	const hours = row.getByRole('gridcell').nth(3);
	await hours.click();
	await page.keyboard.type('25:00');
	await page.keyboard.press('Enter');
	await hours.click();
	await expect(hours).toHaveAttribute('aria-invalid', 'true');
	await expect(hours).toContainText('25:00');
	await expect(hours).toContainText(readingMessages[locale].clockAbove24);
	await expect(page.getByText(gridMessages[locale].invalid(1))).toBeVisible();
	await page.keyboard.type('25');
	await page.keyboard.press('Enter');
	await expect(row).toContainText(/1[.,]350[.,]00/);
	await expect(page.getByText(gridMessages[locale].invalid(1))).toBeHidden();
}

export async function undoRemoval(page: Page, locale: Language): Promise<void> {
	const row = page.getByRole('row', { name: 'Praktijkonderzoek' });
	await row.getByRole('gridcell').first().click();
	await page.keyboard.press('Alt+Delete');
	await expect(row).toBeHidden();
	await expect(page.getByText(gridMessages[locale].removed(1))).toBeVisible();
	await page.keyboard.press('Control+Z');
	await expect(row).toBeVisible();
	await expectSaved(page, locale);
}

/** From the cell of an amount Enter opens what it is made of. */
export async function explainByKeyboard(page: Page, locale: Language): Promise<void> {
	await page.getByRole('row', { name: FIRST }).getByRole('gridcell').nth(6).click();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: explanationMessages[locale].steps })).toBeVisible();
	await expect(page.getByRole('main')).toContainText(/48[.,]600[.,]00/);
}
