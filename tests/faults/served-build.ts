import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../machine/free-port';
import type { WhereItLies } from '../support/owner';

/** The built command line. */
export const PROGRAM = join(import.meta.dirname, '..', '..', 'build', 'node', 'svu.js');
const STARTED = /Utskrivningsklar körs på/;

/** The build serving one database on one port, through as many starts as a test makes. */
export class ServedBuild {
	readonly address: string;
	readonly #env: NodeJS.ProcessEnv;
	#child: ChildProcess | undefined;
	#told = '';
	/** How often it ended without being asked to. */
	exits = 0;

	private constructor(port: number, place: WhereItLies) {
		this.address = `http://127.0.0.1:${port}`;
		const where =
			'url' in place
				? { DATABASE_URL: place.url }
				: { DATABASE_URL: '', SVU_DATA_DIR: place.dataDir };
		this.#env = { ...process.env, ...where, PORT: String(port), NODE_ENV: 'production' };
	}

	static async on(place: WhereItLies): Promise<ServedBuild> {
		return new ServedBuild(await freePort(), place);
	}

	/**
	 * Starts it; resolves when it serves.
	 * @throws what it wrote when it ended instead
	 */
	async start(): Promise<void> {
		const child = spawn(process.execPath, [PROGRAM, 'serve'], {
			env: this.#env,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#child = child;
		this.#told = '';
		const serving = new Promise<void>((resolve, reject) => {
			for (const stream of [child.stdout, child.stderr]) {
				stream.setEncoding('utf8').on('data', (words: string) => {
					this.#told = (this.#told + words).slice(-KEPT);
					if (STARTED.test(this.#told)) resolve();
				});
			}
			child.once('close', () => {
				if (this.#child === child) this.exits += 1;
				reject(new Error(`The server ended. ${this.#told}`));
			});
		});
		await serving;
	}

	/** Ends it by a signal, and waits until it has. */
	async end(signal: NodeJS.Signals): Promise<void> {
		const child = this.#child;
		this.#child = undefined;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const closed = once(child, 'close');
		child.kill(signal);
		await closed;
	}

	/** The last that it wrote. */
	get told(): string {
		return this.#told;
	}

	/** Memory that it holds now, in bytes; on Linux only. */
	async memory(): Promise<number> {
		const status = await readFile(`/proc/${this.#child?.pid}/status`, 'utf8');
		return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) * 1024;
	}
}

const KEPT = 20_000;
