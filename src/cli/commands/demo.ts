/** `demo`: loads the made-up partnerships of the demonstration. */
import { migrate } from '$lib/server/db/migrate';
import { loadDemo } from '$lib/server/usecases/load-demo';
import { readArguments } from '../arguments';
import { CommandProblem, SUCCEEDED, withServices, type Command } from '../command';

export const demo: Command = {
	name: 'demo',
	summary: 'Loads the made-up partnerships of the demonstration.',
	usage: '',
	details: [
		'Works on the database in DATABASE_URL, else on the embedded one in DATA_DIR; that one must not be in use.',
		'Brings the database to the form this version needs. What is there already is never touched.',
		'Starting the server in demo mode does the same; with APP_MODE=production it is refused.',
		'Prints the id of each partnership that was loaded; none when they were all there.'
	],
	async run(args, io) {
		readArguments(args, []);
		const loaded = await withServices(async (services) => {
			if (services.settings.mode === 'production')
				throw new CommandProblem('APP_MODE is production, which has no demonstration.');
			await migrate(services.db);
			return loadDemo(services);
		});
		for (const id of loaded) io.print(`${id}\n`);
		return SUCCEEDED;
	}
};
