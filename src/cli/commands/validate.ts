/** `validate`: whether a file is a bundle this version can use, without a database. */
import { readArguments } from '../arguments';
import { readCheckedBundle } from '../bundle-file';
import { FAILED, SUCCEEDED, type Command } from '../command';

export const validate: Command = {
	name: 'validate',
	summary: 'Checks a bundle and names everything that is wrong with it.',
	usage: '<bundle>',
	details: [
		'"-" reads standard input. Needs no database and changes nothing.',
		'Each problem is a line on the error stream with the path of its field: "years[0].lines[12].cost.hours: …".',
		'Exit code 0: the bundle can be imported. 1: it cannot, or the file cannot be read. 2: wrong use.'
	],
	async run(args, io) {
		const [typed = ''] = readArguments(args, ['the bundle']).positionals;
		const bundle = await readCheckedBundle(typed, io);
		if (!bundle) return FAILED;
		const { partnership, partners, years, versions } = bundle;
		const listed = years.map((year) => `${year.schoolYear} (${year.lines.length} lines)`).join(', ');
		io.print(`${partnership.id}: ${partnership.name}\n`);
		io.print(`${partners.length} partners; budgets: ${listed || 'none'}; frozen versions: ${versions.length}\n`);
		return SUCCEEDED;
	}
};
