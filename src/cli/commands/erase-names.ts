/** `erase-names`: erases names on declared hours that are past the time their partnership agreed to keep them. */
import { pendingMigrations } from '$lib/server/db/migrate';
import { eraseDueNamesEverywhere, type ErasedInPartnership } from '$lib/server/usecases/keep-names';
import { readArguments } from '../arguments';
import { CommandProblem, SUCCEEDED, withServices, type Command } from '../command';

export const eraseNames: Command = {
	name: 'erase-names',
	summary: 'Erases names on declared hours that were kept as long as was agreed.',
	usage: '',
	details: [
		'Works on the database in DATABASE_URL while it is in use, else on the embedded one in DATA_DIR, which must not be.',
		'Each partnership sets for itself how many months after the school year names stay; without that nothing is erased.',
		'Notes and links of the same lines go with the name; hours and amounts stay. It cannot be undone.',
		'One line per partnership on standard output: its id, people erased, lines that lost a note or a link.'
	],
	async run(args, io) {
		readArguments(args, [], [], []);
		const done = await withServices(async (services) => {
			if ((await pendingMigrations(services.db)).length > 0)
				throw new CommandProblem('The database is not in the form this version needs; run "migrate" first.');
			return eraseDueNamesEverywhere(services, 'Opdrachtregel');
		});
		for (const row of done) {
			if (row.monthsKept === null) io.tell(`${row.partnershipId}: nothing was agreed about how long names are kept.`);
			else io.print(lineOf(row));
		}
		return SUCCEEDED;
	}
};

function lineOf({ partnershipId, people, lines }: ErasedInPartnership): string {
	return `${partnershipId}\t${people}\t${lines}\n`;
}
