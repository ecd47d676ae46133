/** `npm run faults`: the crash, load and attack tests alone, in more rounds than `npm test` takes: ROUNDS=200 unless it says otherwise. */
import { spawnSync } from 'node:child_process';
import { ensurePackages, ROOT } from '../../src/cli/installation.mjs';

process.chdir(ROOT);
await ensurePackages('to test');
const { status } = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', 'tests/faults', ...process.argv.slice(2)],
	{
		stdio: 'inherit',
		env: { ...process.env, ROUNDS: process.env.ROUNDS ?? '200' }
	}
);
process.exitCode = status ?? 1;
