/** Builds the product once before the tests that run it as a process. */
import { ensureBuild } from '../../src/cli/installation.mjs';

export default function setup(): void {
	ensureBuild();
}
