/**
 * Lets each key or address through so many times a minute, and as many at once. Kept in the
 * process: it is there so that one program does not take the service from the others, not as a
 * lock on the door, for which the keys are long enough.
 */
export class RateLimit {
	readonly #perMinute: number;
	readonly #most: number;
	/** What each has left and when that was counted; the one that was counted last stands last. */
	readonly #left = new Map<string, { left: number; at: number }>();

	/** `most`: how many are remembered at once. */
	constructor({ perMinute, most = 10_000 }: { perMinute: number; most?: number }) {
		this.#perMinute = perMinute;
		this.#most = most;
	}

	/**
	 * Takes one.
	 * @param at a steady clock, in milliseconds
	 * @returns 0 when it was let through, else in how many whole seconds to try again
	 */
	take(key: string, at: number): number {
		const known = this.#left.get(key);
		const gained = known ? ((at - known.at) / MINUTE_MS) * this.#perMinute : 0;
		const left = Math.min(this.#perMinute, (known?.left ?? this.#perMinute) + gained);
		this.#left.delete(key);
		if (left < 1) {
			this.#left.set(key, { left, at });
			return Math.ceil(((1 - left) / this.#perMinute) * (MINUTE_MS / 1_000));
		}
		this.#left.set(key, { left: left - 1, at });
		this.#forget();
		return 0;
	}

	/** Forgets whoever has been quiet the longest. */
	#forget(): void {
		for (const key of this.#left.keys()) {
			if (this.#left.size <= this.#most) break;
			this.#left.delete(key);
		}
	}
}

const MINUTE_MS = 60_000;
