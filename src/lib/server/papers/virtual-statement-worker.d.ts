/** The thread that writes a statement, as one program text: made by `src/cli/worker-source.mjs` for the build, development and tests alike. */
declare module 'virtual:statement-worker' {
	const source: string;
	export default source;
}
