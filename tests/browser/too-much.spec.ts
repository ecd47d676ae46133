/** More than the server takes at once: said at the field, and what was pasted is still there. */
import { expect, test } from '@playwright/test';
import { LARGEST_FORM_BYTES } from '$lib/forms/form-size';
import { sharedMessages } from '$lib/messages/shared';
import { studentMessages } from '$lib/messages/students';
import { LANGUAGES, prefer, signInAs, unfold, YEAR } from './visitor';

for (const locale of LANGUAGES) {
	test(`too much in one form is held back where it was pasted (${locale})`, async ({ page, baseURL }) => {
		const text = studentMessages[locale];
		await prefer(page.context(), baseURL ?? '', { locale });
		await signInAs(page, 'penvoerder');
		await page.goto(`${YEAR}/students`);
		await unfold(page, text.pasteTitle);
		const field = page.locator('textarea[name=rows]');
		const pasted = 'x'.repeat(LARGEST_FORM_BYTES);
		await field.fill(pasted);
		let sent = 0;
		page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
		await page.getByRole('button', { name: text.preview }).click();
		const said = () => field.evaluate((element: HTMLTextAreaElement) => element.validationMessage);
		await expect.poll(said).toBe(sharedMessages[locale].tooMuchTyped);
		await expect(field).toBeFocused();
		expect(await field.inputValue()).toHaveLength(pasted.length);
		expect(sent).toBe(0);

		await field.fill('te weinig');
		expect(await said()).toBe('');
		await page.getByRole('button', { name: text.preview }).click();
		await expect.poll(() => sent).toBe(1);
	});
}
