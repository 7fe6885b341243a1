import { ConnectionError } from './connection-error';

/** How much of a pool is in use. */
export interface PoolLoad {
	used: number;
	waiting: number;
}

/** Lets so many at a time through, the others in the order they came and for a bounded time. */
export class Permits {
	#free: number;
	readonly #waiting = new Set<() => void>();

	constructor(private readonly most: number) {
		this.#free = most;
	}

	/** Whether nobody has one. */
	get unused(): boolean {
		return this.#free === this.most;
	}

	/** How many have one, and how many wait for one. */
	get load(): PoolLoad {
		return { used: this.most - this.#free, waiting: this.#waiting.size };
	}

	/**
	 * Resolves when the caller may go on; `give` follows.
	 * @throws {ConnectionError} when none has become free after `waitMs`
	 */
	async take(waitMs: number): Promise<void> {
		if (this.#free > 0) {
			this.#free -= 1;
			return;
		}
		await new Promise<void>((resolve, reject) => {
			const letIn = (): void => {
				clearTimeout(limit);
				this.#waiting.delete(letIn);
				resolve();
			};
			const limit = setTimeout(() => {
				this.#waiting.delete(letIn);
				reject(new ConnectionError('CONNECTIONS_TAKEN'));
			}, waitMs);
			this.#waiting.add(letIn);
		});
	}

	/** Gives one back, or on to the next who waits. */
	give(): void {
		const [next] = this.#waiting;
		if (next) next();
		else this.#free += 1;
	}
}
