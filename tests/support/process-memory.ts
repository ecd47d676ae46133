/** How much memory a process takes. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The most a process has held at once since it began, in bytes. Only Linux keeps that; elsewhere it is what the process holds
 * now, which right after heavy work comes near it.
 */
export function peakMemory(pid: number): number {
	const kibibytes =
		process.platform === 'linux'
			? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
			: execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
	return Number(kibibytes) * 1024;
}
