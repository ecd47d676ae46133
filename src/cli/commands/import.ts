/** `import`: a bundle into the database of this installation, all of it or nothing. */
import { bundleImportMessages } from '$lib/messages/bundle-import';
import { migrate } from '$lib/server/db/migrate';
import { importBundleAsSystem, type ImportRefusal } from '$lib/server/usecases/import-bundle';
import type { ImportOutcome, VersionName } from '$lib/server/usecases/replace-partnership';
import { readArguments } from '../arguments';
import { readBundleFile, tellProblems } from '../bundle-file';
import { FAILED, SUCCEEDED, withServices, type Command, type CommandIo } from '../command';

const texts = bundleImportMessages.en;

export const importCommand: Command = {
	name: 'import',
	summary: 'Imports a bundle: makes the partnership, or makes it equal to the bundle.',
	usage: '<bundle>',
	details: [
		'"-" reads standard input. Works on the database in DATABASE_URL, else on the embedded one in DATA_DIR.',
		'Everything is checked first; with one problem nothing is written. The same bundle twice changes nothing.',
		'What is not in the bundle goes, except what it says it leaves out, and except frozen versions and hours that were',
		'approved, settled or disputed, which always stay.',
		'Exit code 0: imported or already equal. 1: refused, with the reasons on the error stream. 2: wrong use.'
	],
	async run(args, io) {
		const [typed = ''] = readArguments(args, ['the bundle']).positionals;
		const text = await readBundleFile(typed, io);
		const outcome = await withServices(async (services) => {
			await migrate(services.db);
			return importBundleAsSystem(services, text, { userName: 'Opdrachtregel', demo: false });
		});
		if (outcome.ok) io.print(`${describeImport(outcome.value)}\n`);
		else tellRefusal(typed, outcome.error, io);
		return outcome.ok ? SUCCEEDED : FAILED;
	}
};

function describeImport({
	kind,
	partnershipId,
	counts,
	keptVersions,
	hoursSkipped,
	keptDeclarations
}: ImportOutcome): string {
	const rows = Object.entries(counts).map(([list, { added, changed, removed, moved }]) => {
		const parts = [`${added} added`, `${changed} changed`, `${removed} removed`, `${moved} moved`];
		return `  ${list}: ${parts.filter((part) => !part.startsWith('0 ')).join(', ')}`;
	});
	const kept = keptVersions.length === 0 ? [] : [texts.keptVersions(versions(keptVersions))];
	const skipped = hoursSkipped === 0 ? [] : [texts.hoursSkipped(hoursSkipped)];
	const stayed = keptDeclarations === 0 ? [] : [texts.keptDeclarations(keptDeclarations)];
	return [texts[kind](partnershipId), ...rows, ...kept, ...skipped, ...stayed].join('\n');
}

function tellRefusal(typed: string, refusal: ImportRefusal, io: CommandIo): void {
	const { refused } = texts;
	switch (refusal.kind) {
		case 'problems':
			return tellProblems(typed, refusal.problems, io);
		case 'otherPartnership':
			return io.tell(refused.otherPartnership(refusal.found));
		case 'versionDiffers':
			return io.tell(refused.versionDiffers(versions(refusal.versions)));
		case 'yearHasVersions':
			return io.tell(refused.yearHasVersions(refusal.schoolYears.join(', ')));
		case 'partnersHaveHistory':
			return io.tell(refused.partnersHaveHistory(refusal.partnerIds.join(', ')));
		case 'decidedDiffers':
			return io.tell(refused.decidedDiffers(refusal.paths.join(', ')));
		case 'stillNeeded':
			return io.tell(refused.stillNeeded());
	}
}

function versions(names: readonly VersionName[]): string {
	return names.map(({ schoolYear, number }) => texts.version(schoolYear, number)).join('; ');
}
