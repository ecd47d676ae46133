/** Arguments and options of a command, told apart: "<file> [--year 2026-2027]". */
import { parseArgs } from 'node:util';
import { UsageProblem } from './command';

export interface Arguments {
	readonly positionals: readonly string[];
	readonly options: Readonly<Record<string, string | undefined>>;
}

/** `positionals` and `options` are the names the usage gives them; every option takes a value. Throws `UsageProblem`. */
export function readArguments(
	args: readonly string[],
	positionals: readonly string[],
	options: readonly string[] = []
): Arguments {
	const known = Object.fromEntries(options.map((name) => [name, { type: 'string' as const }]));
	const parsed = parse(args, known);
	const missing = positionals[parsed.positionals.length];
	if (missing !== undefined) throw new UsageProblem(`${missing} is missing`);
	const surplus = parsed.positionals[positionals.length];
	if (surplus !== undefined) throw new UsageProblem(`"${surplus}" is one argument too many`);
	return { positionals: parsed.positionals, options: parsed.values as Arguments['options'] };
}

function parse(args: readonly string[], options: Record<string, { readonly type: 'string' }>) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
	} catch (cause) {
		const [sentence = ''] = String(cause instanceof Error ? cause.message : cause).split('. ');
		throw new UsageProblem(sentence.replace(/[.']+$/, "'").replace(/^([^']*)'$/, '$1'));
	}
}
