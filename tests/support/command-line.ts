/** Runs the command line inside the test and keeps what it wrote. */
import { main } from '../../src/cli/main';

export interface Ran {
	readonly exitCode: number;
	readonly out: string;
	/** Lines of the error stream. */
	readonly told: readonly string[];
}

export async function run(...args: readonly string[]): Promise<Ran> {
	let out = '';
	const told: string[] = [];
	const io = {
		print: (text: string) => void (out += text),
		tell: (line: string) => void told.push(line),
		path: (typed: string) => typed
	};
	const exitCode = await main(args, { calledFrom: '/' }, io);
	return { exitCode, out, told };
}
