/** Another process that holds the lock of a data folder and opens no database in it. */
import { spawn, type ChildProcess } from 'node:child_process';

/** Resolves once the folder is held; the caller ends the process. */
export function holdFolder(folder: string): Promise<ChildProcess> {
	const child = spawn(process.execPath, ['tests/support/folder-holder.mjs', folder], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return new Promise((resolve, reject) => {
		child.stdout?.once('data', () => resolve(child));
		child.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)));
	});
}
