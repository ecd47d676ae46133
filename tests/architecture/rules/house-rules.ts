/** Rules of the house that a linter does not know. Each answers with the lines that break it; empty is well. */
import { markupOf, scriptOf, type SourceFile } from './source-files';

export interface Breach {
	readonly path: string;
	readonly what: string;
}

type Rule = (file: SourceFile) => readonly Breach[];

const MOST_LINES = 400;

/** A file beyond this holds more than one concept; 250 is already a reason to look. */
export const isNotTooLong: Rule = ({ path, text }) => {
	const lines = text.split('\n').length - 1;
	return lines > MOST_LINES ? [{ path, what: `${lines} lines; split it by concept` }] : [];
};

/** Paths and names of somebody's own machine say nothing to the next reader. `/tmp` inside a test is made, not assumed. */
export const namesNoMachine: Rule = (file) =>
	linesMatching(
		file,
		/(?:^|[\s'"`(=:])\/(home|Users|root|work|mnt|srv)\/[a-z]|\b[A-Z]:\\\\?[A-Za-z]|\bregistry\.npmjs\.org\b/
	);

/** The content security policy drops such styles: a class or an SVG attribute does the same. */
export const stylesByClass: Rule = (file) => {
	if (!file.path.endsWith('.svelte')) return [];
	const markup = markupOf(file);
	return [...markup.matchAll(/<[^>]*?\sstyle(=|:)[^>]*>/g)].map(([tag]) => ({
		path: file.path,
		what: `style on ${tag.slice(0, 60)}`
	}));
};

/** What the server has to say goes to the log, what a person has to know goes on the page. */
export const writesNoConsole: Rule = (file) =>
	file.path.startsWith('src/lib/') ? linesMatching({ ...file, text: scriptOf(file) }, /\bconsole\.\w+\(/) : [];

/** Says in a sentence what the module answers for, before its first import. */
export const saysWhatItIsFor: Rule = ({ path, text }) => {
	const concerned = /^src\/lib\/(?!.*\.svelte$)|^src\/cli\/|^src\/hooks|^src\/routes\/.*\+server\.ts$/.test(path);
	const opens = /^\s*\/\*\*[\s\S]*?[.!:][\s\S]*?\*\//.test(text);
	return concerned && !opens ? [{ path, what: 'does not open with a doc comment' }] : [];
};

/**
 * A test that runs alone hides all others; a test that is skipped by hand is forgotten. What a run skips because it cannot be had
 * is a database server: anything else is not a test of that engine and is not declared there.
 */
export const testsRunAll: Rule = (file) =>
	/\.test\.ts$|\.spec\.ts$/.test(file.path)
		? [
				...linesMatching(file, /\b(it|test|describe)\.(only|skip|todo|fixme)\b/),
				...linesMatching(file, /\.(skipIf|runIf)\((?!.*(hasServer|serverUrl))/)
			]
		: [];

/** Spelled so that this line is none itself. */
const LATER = new RegExp(
	`\\b(${['TO', 'FIX', 'X', 'HA'].map((start, index) => start + ['DO', 'ME', 'XX', 'CK'][index]).join('|')})\\b`
);

/** Work that waits belongs in the tracker, old code in the history. */
export const leavesNothingLying: Rule = (file) => [
	...linesMatching(file, LATER),
	...linesMatching(file, /^\s*\/\/\s*(import |export |const |let |return |if \(|await |\}\s*$)/)
];

/** Clock, randomness and environment come from `services.ts`, so that a test can set them. */
export const asksServices: Rule = (file) => {
	const free = /^src\/lib\/server\/(services\.ts|auth\/|hooks\/|db\/lock\.ts)/.test(file.path);
	if (free || !/^src\/lib\/(domain|bundle|forms|format|export|charts|server)\//.test(file.path)) return [];
	return linesMatching(
		file,
		/\bnew Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)|\brandomUUID\(|\brandomBytes\(|\bprocess\.env\b/
	);
};

const VAGUE = /(^|[-/])(utils?|helpers?|managers?|common|misc)([-./]|$)/;

/** Names that say nothing collect everything. */
export const isNamedAfterItsConcept: Rule = ({ path }) =>
	VAGUE.test(path) ? [{ path, what: 'a name that says nothing' }] : [];

/** Only where the framework wants one: pages, components, configuration. */
export const exportsByName: Rule = (file) =>
	/^src\/.*\.ts$/.test(file.path) ? linesMatching(file, /^export default\b|^export \{.*\bas default\b/) : [];

function linesMatching({ path, text }: SourceFile, pattern: RegExp): readonly Breach[] {
	return text
		.split('\n')
		.flatMap((line, index) =>
			pattern.test(line) ? [{ path, what: `line ${index + 1}: ${line.trim().slice(0, 80)}` }] : []
		);
}
