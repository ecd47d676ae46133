/** The thread that reads files, as one program text: made by `src/cli/worker-source.mjs` for the build, development and tests alike. */
declare module 'virtual:file-worker' {
	const source: string;
	export default source;
}
