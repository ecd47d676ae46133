/** The demonstration has a file with mistakes in it, to see what the import says of them. */
import { beforeEach, expect, it } from 'vitest';
import { rowReasonSentence } from '$lib/components/declaration/import-reason';
import { faultyExample, type ExampleGround } from '$lib/import/faulty-example';
import { LOCALES, type Locale } from '$lib/messages/locale';
import { stageExample } from '$lib/server/usecases/stage-example';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { importingIn } from '$tests/support/importing';
import { testServices } from '$tests/support/services';

const exampleIn = (ground: ExampleGround, locale: Locale) => {
	const lines = faultyExample(ground, locale).map((cells) => cells.join('\t'));
	return { name: 'fouten.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
};

eachEngine('an example of a file of hours', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const importing = importingIn(
		() => database,
		() => ours
	);
	const { declared, member, preview } = importing;
	const { as, place } = declared;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await importing.start();
	});

	it('has a file with mistakes to look at in the demonstration, in both languages, and nowhere else', async () => {
		for (const locale of LOCALES) {
			const outcome = await stageExample(member(), place(), (ground) => exampleIn(ground, locale));
			if (!outcome.ok) throw new Error(JSON.stringify(outcome));
			const shown = await preview(outcome.value);
			expect(shown.counts, locale).toMatchObject({ added: 5, present: 0, refused: 7, findings: 1 });
			const reasons = shown.rows.flatMap(({ judged }) =>
				judged.outcome === 'refused' ? judged.reasons.map((each) => rowReasonSentence(each, locale)) : []
			);
			expect(new Set(reasons).size, reasons.join('\n')).toBe(7);
		}
		const { settings } = testServices(database);
		const production = {
			...member(),
			services: { ...member().services, settings: { ...settings, mode: 'production' as const } }
		};
		expect(await stageExample(production, place(), (ground) => exampleIn(ground, 'nl'))).toEqual({
			ok: false,
			error: 'notFound'
		});
		expect((await stageExample(as(ours.bestuurder), place(), (ground) => exampleIn(ground, 'nl'))).ok).toBe(false);
	});
});
