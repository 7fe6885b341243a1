/** How many questions of one key are answered at once, and how many more may wait for their turn. */
export interface Share {
	atOnce: number;
	waiting: number;
}

/** One key's questions: how many are being answered, and who is next. */
interface Queue {
	running: number;
	next: (() => void)[];
}

/**
 * Gives each key its turns at answers that take time, so that one program does not take the
 * service from the others: a few at once, the rest one after the other, and no endless line.
 * Kept in the process.
 */
export class FairShare {
	readonly #share: Share;
	readonly #queues = new Map<string, Queue>();

	constructor(share: Share) {
		this.#share = share;
	}

	/**
	 * Waits for a turn.
	 * @returns what gives it back, to be called once; null when too many are waiting already, or
	 * the one who asked has left
	 */
	async enter(key: string, left: AbortSignal): Promise<(() => void) | null> {
		const queue = this.#queues.get(key) ?? { running: 0, next: [] };
		this.#queues.set(key, queue);
		if (queue.running < this.#share.atOnce) queue.running += 1;
		else if (queue.next.length >= this.#share.waiting) return null;
		else if (!(await turnIn(queue, left))) return null;
		let given = false;
		return () => {
			if (!given) this.#leave(key, queue);
			given = true;
		};
	}

	/** The turn goes to whoever is next; nothing is remembered of a key that nobody uses. */
	#leave(key: string, queue: Queue): void {
		const next = queue.next.shift();
		if (next) return next();
		queue.running -= 1;
		if (queue.running === 0) this.#queues.delete(key);
	}
}

/** Waits in line; false when the one who asked has left. */
function turnIn(queue: Queue, left: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		if (left.aborted) return resolve(false);
		const turn = () => {
			left.removeEventListener('abort', leave);
			resolve(true);
		};
		const leave = () => {
			queue.next.splice(queue.next.indexOf(turn), 1);
			resolve(false);
		};
		left.addEventListener('abort', leave, { once: true });
		queue.next.push(turn);
	});
}
