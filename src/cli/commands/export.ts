/** `export`: a whole partnership as a bundle. */
import { rmSync, renameSync, writeFileSync } from 'node:fs';
import { pendingMigrations } from '$lib/server/db/migrate';
import { codeOf } from '$lib/server/db/startup-problem';
import { exportBundleAsSystem } from '$lib/server/usecases/export-bundle';
import { readArguments } from '../arguments';
import { CommandProblem, SUCCEEDED, withServices, type Command } from '../command';

export const exportCommand: Command = {
	name: 'export',
	summary: 'Writes a whole partnership as a bundle.',
	usage: '<partnership> [--out file]',
	details: [
		'Works on the database in DATABASE_URL, else on the embedded one in DATA_DIR; that one must not be in use.',
		'Prints the bundle, or writes it to a file that only you can read: it holds what organisations keep to themselves.',
		'Nothing is left out but accounts and the audit trail, and declared lines where the file would be too large to import;',
		'"backup" holds those.'
	],
	async run(args, io) {
		const { positionals, options } = readArguments(args, ['the partnership'], ['out']);
		const [id = ''] = positionals;
		const text = await withServices(async (services) => {
			if ((await pendingMigrations(services.db)).length > 0)
				throw new CommandProblem('The database is not in the form this version needs; run "migrate" first.');
			return exportBundleAsSystem(services, id);
		});
		if (text === null) throw new CommandProblem(`There is no partnership "${id}".`);
		const { leftOut } = JSON.parse(text) as { readonly leftOut: readonly string[] };
		if (leftOut.length > 0) io.tell(`Left out, because the file would be too large to import: ${leftOut.join(', ')}.`);
		const out = options['out'];
		if (out === undefined) io.print(text);
		else writeWhole(io.path(out), text);
		return SUCCEEDED;
	}
};

/** Beside it first, so that a half-written file never stands under the name. */
function writeWhole(path: string, text: string): void {
	const draft = `${path}.${process.pid}.draft`;
	try {
		writeFileSync(draft, text, { mode: 0o600 });
		renameSync(draft, path);
	} catch (cause) {
		rmSync(draft, { force: true });
		throw new CommandProblem(`${path} cannot be written (${codeOf(cause)}).`);
	}
}
