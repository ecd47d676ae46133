/** Holds the lock of a data folder until it is killed: the other process of the lock tests. Prints "held" once it has it. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: folder-holder.mjs <folder>');
const { module } = await runnerImport(fileURLToPath(new URL('../../src/lib/server/db/lock.ts', import.meta.url)), {
	configFile: false,
	logLevel: 'silent'
});
await module.lockFolder(folder);
process.stdout.write('held\n');
setInterval(() => {}, 1000);
