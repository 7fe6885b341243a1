import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./holder.ts', import.meta.url));

export interface Holder {
	pid: number;
	/** Lines written so far. */
	lines: string[];
	/** Resolves when at least `count` lines are written; rejects when the process ends before. */
	says(count: number): Promise<void>;
	kill(signal: NodeJS.Signals): Promise<void>;
	/** Exit code and everything on standard error, once it has ended by itself. */
	ended: Promise<{ code: number | null; errors: string }>;
}

/** A program that runs the rest of its arguments, as a container of its own would. */
export const IN_A_CONTAINER = ['unshare', '--pid', '--fork', '--mount-proc'];
/** The same, by a parent that never asks how its child ended; prints the child's number first. */
export const BY_A_CARELESS_PARENT = ['sh', '-c', '"$@" & echo $!; exec sleep 600', 'sh'];

/** Starts `holder.ts` on a data folder, through another program when one is given. */
export function startHolder(dataDir: string, task: string, through: string[] = []): Holder {
	const [program = '', ...words] = [
		...through,
		...[process.execPath, '--import', 'tsx', PROGRAM, dataDir, task]
	];
	const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
	const lines: string[] = [];
	const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
	let errors = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
	const ended = once(child, 'close').then(() => ({ code: child.exitCode, errors }));
	return {
		pid: child.pid ?? 0,
		lines,
		ended,
		async says(count) {
			while (lines.length < count) {
				const end = ended.then(({ errors }) => Promise.reject(new Error(`It ended: ${errors}`)));
				await Promise.race([once(reader, 'line'), end]);
			}
		},
		async kill(signal) {
			child.kill(signal);
			await ended;
		}
	};
}
