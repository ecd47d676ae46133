/** `restore`: takes in what `backup` wrote, into an empty database of either engine, all of it or nothing. */
import { migrate } from '$lib/server/db/migrate';
import { readBackup } from '../backup/read-backup';
import { exactArguments, SUCCEEDED, withServices, type Command } from '../command';

export const restore: Command = {
	name: 'restore',
	summary: 'Takes in a file that "backup" wrote, into an empty database.',
	usage: '<file>',
	details: [
		'Works on the database in DATABASE_URL, else on the embedded one in DATA_DIR; neither may hold a partnership or a person.',
		'The file is checked as a whole before the first row is written, and everything is written in one transaction.',
		'A backup of an older version is taken in; one of a newer version is refused.'
	],
	async run(args, io) {
		const [typed = ''] = exactArguments(args, 'the file to take in');
		const path = io.path(typed);
		const taken = await withServices(async (services) => {
			await migrate(services.db);
			return readBackup(services.db, path);
		});
		io.tell(`${taken.rows} rows of ${taken.tables} tables were taken in from ${path}.`);
		return SUCCEEDED;
	}
};
