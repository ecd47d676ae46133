/** Builds the product once before the tests that run it as a process. */
import { ensureBuild } from '../../src/cli/installation.mjs';

export default async function setup(): Promise<void> {
	await ensureBuild();
}
