/** Arguments and options of a command, told apart: "<file> [--year 2026-2027]". */
import { parseArgs } from 'node:util';
import { UsageProblem } from './command';

export interface Arguments {
	readonly positionals: readonly string[];
	readonly options: Readonly<Record<string, string | undefined>>;
	/** Options without a value that were given. */
	readonly flags: ReadonlySet<string>;
}

/** `positionals`, `options` (with a value) and `flags` are the names the usage gives them. Throws `UsageProblem`. */
export function readArguments(
	args: readonly string[],
	positionals: readonly string[],
	options: readonly string[] = [],
	flags: readonly string[] = []
): Arguments {
	const known = Object.fromEntries([
		...options.map((name) => [name, { type: 'string' as const }]),
		...flags.map((name) => [name, { type: 'boolean' as const }])
	]) as Known;
	const parsed = parse(args, known);
	const missing = positionals[parsed.positionals.length];
	if (missing !== undefined) throw new UsageProblem(`${missing} is missing`);
	const surplus = parsed.positionals[positionals.length];
	if (surplus !== undefined) throw new UsageProblem(`"${surplus}" is one argument too many`);
	return {
		positionals: parsed.positionals,
		options: parsed.values as Arguments['options'],
		flags: new Set(flags.filter((name) => parsed.values[name] === true))
	};
}

type Known = Record<string, { readonly type: 'string' | 'boolean' }>;

function parse(args: readonly string[], options: Known) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
	} catch (cause) {
		const [sentence = ''] = String(cause instanceof Error ? cause.message : cause).split('. ');
		throw new UsageProblem(sentence.replace(/[.']+$/, "'").replace(/^([^']*)'$/, '$1'));
	}
}
