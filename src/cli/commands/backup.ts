/** `backup`: everything that must survive the machine, in one file that either engine can take in again. */
import { writeBackup } from '../backup/write-backup';
import { exactArguments, SUCCEEDED, withServices, type Command } from '../command';

export const backup: Command = {
	name: 'backup',
	summary: 'Writes all partnerships, people and the audit trail to one file.',
	usage: '<file>',
	details: [
		'Works on the database in DATABASE_URL while it is in use, else on the embedded one in DATA_DIR, which must not be.',
		'The file holds personal data and password hashes: it is readable by you only, and belongs in a safe place.',
		'Sessions, one-time links and counters of failed sign-ins are left out: people sign in again after a restore.',
		'Every table carries its row count and SHA-256, and the file ends with its own: "restore" checks them all first.'
	],
	async run(args, io) {
		const [typed = ''] = exactArguments(args, 'the file to write');
		const path = io.path(typed);
		const written = await withServices((services) => writeBackup(services.db, path, services.clock()));
		io.tell(`${written.rows} rows of ${written.tables} tables are in ${path}.`);
		return SUCCEEDED;
	}
};
