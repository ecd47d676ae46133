/** `check-totals`: whether the kept sums of declared hours equal the lines they are sums of, and making them anew. */
import { pendingMigrations } from '$lib/server/db/migrate';
import { asSystem } from '$lib/server/db/tenancy';
import { countWrongTotals, listSumsPlaces, rebuildTotals } from '$lib/server/queries/kept-sums';
import { readArguments } from '../arguments';
import { CommandProblem, FAILED, SUCCEEDED, withServices, type Command } from '../command';

export const checkTotals: Command = {
	name: 'check-totals',
	summary: 'Compares the kept sums of declared hours with the lines themselves.',
	usage: '[--rebuild]',
	details: [
		'Works on the database in DATABASE_URL while it is in use, else on the embedded one in DATA_DIR, which must not be.',
		'Looks at one school year of one partnership after the other, each as of one moment.',
		'--rebuild makes the sums of a year in which some are wrong anew from its lines; lines themselves are never changed.',
		'Exit code 0: the sums are right, or were made right. 1: sums are wrong. 2: wrong use.'
	],
	async run(args, io) {
		const { flags } = readArguments(args, [], [], ['rebuild']);
		const rebuild = flags.has('rebuild');
		const wrong = await withServices(async ({ db }) => {
			if ((await pendingMigrations(db)).length > 0)
				throw new CommandProblem('The database is not in the form this version needs; run "migrate" first.');
			let found = 0;
			for (const place of await asSystem(db, listSumsPlaces, { readOnly: true }))
				found += await asSystem(db, async (trx) => {
					const ofPlace = await countWrongTotals(trx, place);
					if (ofPlace > 0 && rebuild) await rebuildTotals(trx, place);
					return ofPlace;
				});
			return found;
		});
		io.tell(sentence(wrong, rebuild));
		return wrong === 0 || rebuild ? SUCCEEDED : FAILED;
	}
};

function sentence(wrong: number, rebuilt: boolean): string {
	if (wrong === 0) return 'Every kept sum of declared hours equals its lines.';
	const found = wrong === 1 ? 'One kept sum of declared hours differs' : `${wrong} kept sums of declared hours differ`;
	return rebuilt
		? `${found} from its lines; they were made anew.`
		: `${found} from its lines; --rebuild makes them anew.`;
}
