/** What `npm start` runs, with a data folder that is gone afterwards. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'begroting-browser-'));
const environment = { ...process.env, DATA_DIR: join(folder, 'embedded'), SHUTDOWN_TIMEOUT: '5' };
const server = spawn(process.execPath, ['src/cli/start.mjs'], { stdio: 'inherit', env: environment });

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.once('exit', (code) => {
	rmSync(folder, { recursive: true, force: true });
	process.exitCode = code ?? 1;
});
