/** `migrate`: brings the database forward without starting the server. */
import { migrate as migrateDatabase } from '$lib/server/db/migrate';
import { exactArguments, SUCCEEDED, withServices, type Command } from '../command';

export const migrate: Command = {
	name: 'migrate',
	summary: 'Brings the database to the form this version needs.',
	usage: '',
	details: [
		'Works on the database in DATABASE_URL, else on the embedded one in DATA_DIR; that one must not be in use.',
		'Starting the server does the same. Prints the name of each step that ran; none when there was nothing to do.'
	],
	async run(args, io) {
		exactArguments(args);
		const ran = await withServices((services) => migrateDatabase(services.db));
		for (const name of ran) io.print(`${name}\n`);
		return SUCCEEDED;
	}
};
