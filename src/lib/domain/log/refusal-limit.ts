/** How many refusals are logged one by one in each stretch of time. */
export interface RefusalLimits {
	/** Length of a stretch, in milliseconds. */
	everyMs: number;
	/** Of one sender. */
	each: number;
	/** Of all who are not signed in, together. */
	unknown: number;
}

/** Who was refused: somebody the product knows, or an address. */
export interface RefusedSender {
	key: string;
	known: boolean;
}

/** What becomes of a refusal: it is logged, or only counted under this key. */
export type RefusalVerdict = { log: true } | { log: false; countAs: string };

/** What refusals of addresses are counted as once there have been too many of them to keep apart. */
export const OTHERS = 'andra';

/**
 * Decides which refusals are logged one by one, so that a flood of them neither fills the log nor
 * leaves no trace. No more senders are remembered than are logged in a stretch of time.
 */
export class RefusalLimit {
	#since = -Infinity;
	#logged = new Map<string, number>();
	#unknown = 0;

	constructor(readonly limits: RefusalLimits) {}

	/** @param at milliseconds on any clock that does not go back */
	judge({ key, known }: RefusedSender, at: number): RefusalVerdict {
		if (at - this.#since >= this.limits.everyMs) {
			this.#since = at;
			this.#logged.clear();
			this.#unknown = 0;
		}
		const logged = this.#logged.get(key) ?? 0;
		const full = !known && this.#unknown >= this.limits.unknown;
		if (full && logged === 0) return { log: false, countAs: OTHERS };
		if (full || logged >= this.limits.each) return { log: false, countAs: key };
		this.#logged.set(key, logged + 1);
		if (!known) this.#unknown += 1;
		return { log: true };
	}
}
