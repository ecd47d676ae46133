/** The penvoerder’s first visit, from an installation with nothing in it to a frozen version, the files and the next year. */
import { test, type Page } from '@playwright/test';
import { newInstallation, type Installation } from './installation';
import { addPartners, claimInstallation, startBudget } from './penvoerder/begin';
import { correctHours, explainByKeyboard, pasteLines, typeLine, undoRemoval } from './penvoerder/lines';
import { addSources, agreeTariff, divideMoney } from './penvoerder/money';
import {
	changeHours,
	compare,
	exportFiles,
	freeze,
	freezeTooLate,
	raiseSource,
	readCoverage,
	startNextYear
} from './penvoerder/outcome';
import { countStudents, enterScheme, readSubsidy } from './penvoerder/students';
import { LANGUAGES, prefer } from './visitor';

for (const locale of LANGUAGES) {
	test.describe.serial(`the penvoerder’s first visit (${locale})`, () => {
		let installation: Installation;
		let page: Page;
		let year = '';

		test.beforeAll(async ({ browser }) => {
			installation = await newInstallation();
			const context = await browser.newContext({
				baseURL: installation.origin,
				permissions: ['clipboard-read', 'clipboard-write']
			});
			await prefer(context, installation.origin, { locale });
			page = await context.newPage();
		});
		test.afterAll(async () => {
			await page.context().close();
			await installation.remove();
		});

		test('claims the empty installation and begins a budget', async () => {
			await claimInstallation(page, locale, installation.setupCode);
			year = await startBudget(page, locale);
		});

		test('adds a school and an institute, and counts their students', async () => {
			await addPartners(page, locale, year.replace(/\/[^/]+$/, ''));
			await countStudents(page, locale, year);
		});

		test('sees the subsidy with its derivation', async () => {
			await enterScheme(page, locale, year);
			await readSubsidy(page, locale, year);
		});

		test('adds sources, agrees a tariff and divides the money', async () => {
			await addSources(page, locale, year);
			await agreeTariff(page, locale, year);
			await divideMoney(page, locale, year);
		});

		test('writes the lines of the budget by keyboard', async () => {
			await typeLine(page, locale, year);
			await pasteLines(page, locale);
			await correctHours(page, locale);
			await undoRemoval(page, locale);
			await explainByKeyboard(page, locale);
		});

		test('reads what is covered, and sees it change with a source', async () => {
			await readCoverage(page, locale, year);
			await raiseSource(page, locale, year);
		});

		test('is told what to solve when the budget stops being ready meanwhile', async () => {
			await freezeTooLate(page, locale, year);
		});

		test('freezes versions and compares them', async () => {
			await freeze(page, locale, year, 'Voorstel');
			await changeHours(page, year);
			await freeze(page, locale, year, 'Tweede voorstel');
			await compare(page, locale, year);
		});

		test('takes the files along and starts the next year', async () => {
			await exportFiles(page, locale, year);
			await startNextYear(page, locale, year);
		});
	});
}
