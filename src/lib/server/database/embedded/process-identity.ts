import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A process that can be told from every other, also from a later one that was given the same
 * number: `started` is when the operating system says it began, in that system's own words, or
 * null where it does not say.
 */
export interface ProcessIdentity {
	pid: number;
	started: string | null;
}

/** Identity of a process by its number; undefined when no such process runs. */
export function identityOf(pid: number): ProcessIdentity | undefined {
	return isRunning(pid) ? { pid, started: startOf(pid) } : undefined;
}

/** Whether the very process that had this identity still runs. */
export function stillRuns({ pid, started }: ProcessIdentity): boolean {
	const now = identityOf(pid);
	return now !== undefined && (started === null || now.started === null || now.started === started);
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it runs, as another user.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function startOf(pid: number): string | null {
	if (process.platform === 'linux') return linuxStart(pid);
	if (process.platform === 'win32') return null;
	return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
}

function linuxStart(pid: number): string | null {
	try {
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// Field 22, counted after the command's name, which may itself hold spaces and brackets.
		const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
		return ticks === undefined ? null : `${boot} ${ticks}`;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return null;
	}
}
