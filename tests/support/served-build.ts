import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { freePort } from '../machine/free-port';
import type { WhereItLies } from './owner';
import { environmentAt, PROGRAM } from './program';

const STARTED = /Utskrivningsklar körs på/;

/** Where its complaints go: kept with the rest of what it writes, or to whoever runs the tests. */
type Complaints = 'pipe' | 'inherit';

/** The build serving one database on one port, through as many starts as a test makes. */
export class ServedBuild {
	readonly address: string;
	readonly #env: NodeJS.ProcessEnv;
	readonly #complaints: Complaints;
	readonly #program: string;
	#child: ChildProcess | undefined;
	#told = '';
	/** How often it ended without being asked to. */
	exits = 0;

	constructor(
		env: NodeJS.ProcessEnv,
		port: number,
		complaints: Complaints = 'pipe',
		program: string = PROGRAM
	) {
		this.#program = program;
		this.address = `http://127.0.0.1:${port}`;
		this.#env = { ...env, PORT: String(port) };
		this.#complaints = complaints;
	}

	static async on(place: WhereItLies): Promise<ServedBuild> {
		const env = { ...process.env, ...environmentAt(place), NODE_ENV: 'production' };
		return new ServedBuild(env, await freePort());
	}

	/**
	 * Starts it; resolves when it serves.
	 * @throws what it wrote when it ended instead
	 */
	async start(): Promise<void> {
		const child = spawn(process.execPath, [this.#program, 'serve'], {
			env: this.#env,
			stdio: ['ignore', 'pipe', this.#complaints]
		});
		this.#child = child;
		this.#told = '';
		const serving = new Promise<void>((resolve, reject) => {
			for (const stream of [child.stdout, child.stderr]) {
				stream?.setEncoding('utf8').on('data', (words: string) => {
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

	/** Ends it by a signal, and waits until it has. Gives its exit code; null when the signal killed it. */
	async end(signal: NodeJS.Signals): Promise<number | null> {
		const child = this.#child;
		this.#child = undefined;
		if (!child || child.exitCode !== null || child.signalCode !== null) return null;
		const closed = once(child, 'close');
		child.kill(signal);
		await closed;
		return child.exitCode;
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
