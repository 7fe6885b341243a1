import type { Bounds, Relation } from './knowledge';

/** Rounding of sums of fractions that is no contradiction. */
const ROUNDING = 1e-6;

/**
 * Bounds of whole numbers, and relations between them by which they narrow each other: what
 * follows from single relations, one after another. Kept in flat arrays, since a test looks at
 * some hundred million terms.
 */
export class Narrowing {
	readonly least: Float64Array;
	readonly most: Float64Array;
	/** Where the terms of each relation start; those of one are in order. */
	private readonly starts: Int32Array;
	private readonly places: Int32Array;
	private readonly times: Float64Array;
	/** Where the relations that each number stands in start. */
	private readonly useStarts: Int32Array;
	private readonly uses: Int32Array;
	private readonly isQueued: Uint8Array;
	/** The bounds that were changed since they are to be taken back. */
	private trail: [place: number, least: number, most: number][] | null = null;

	constructor(
		bounds: readonly Bounds[],
		private readonly relations: readonly Relation[]
	) {
		this.least = Float64Array.from(bounds, ({ least }) => least);
		this.most = Float64Array.from(bounds, ({ most }) => most);
		const size = relations.reduce((sum, { terms }) => sum + terms.size, 0);
		this.starts = new Int32Array(relations.length + 1);
		this.places = new Int32Array(size);
		this.times = new Float64Array(size);
		this.useStarts = new Int32Array(bounds.length + 1);
		this.uses = new Int32Array(size);
		this.isQueued = new Uint8Array(relations.length);
		this.lay();
	}

	private lay(): void {
		let next = 0;
		this.relations.forEach(({ terms }, index) => {
			for (const [place, times] of terms) {
				this.places[next] = place;
				this.times[next] = times;
				this.useStarts[place + 1] = (this.useStarts[place + 1] ?? 0) + 1;
				next++;
			}
			this.starts[index + 1] = next;
		});
		for (let place = 1; place < this.useStarts.length; place++) {
			this.useStarts[place] = (this.useStarts[place] ?? 0) + (this.useStarts[place - 1] ?? 0);
		}
		const filled = this.useStarts.slice();
		this.relations.forEach(({ terms }, index) => {
			for (const place of terms.keys()) {
				const at = filled[place] ?? 0;
				this.uses[at] = index;
				filled[place] = at + 1;
			}
		});
	}

	/**
	 * Narrows the bounds by all relations until nothing more follows, or so many were looked at: two
	 * that drive each other upwards may go on for long. Answers a relation that cannot hold, or null.
	 */
	settle(patience: number): Relation | null {
		return this.follow(
			this.relations.map((_, index) => index),
			patience
		);
	}

	/** Whether a number can lie between two others, as far as single relations tell; changes nothing. */
	isPossible(place: number, range: Bounds, patience: number): boolean {
		const least = Math.max(this.leastOf(place), range.least);
		const most = Math.min(this.mostOf(place), range.most);
		if (least > most) return false;
		if (least === this.leastOf(place) && most === this.mostOf(place)) return true;
		const trail: [number, number, number][] = [];
		this.trail = trail;
		this.set(place, least, most);
		const contradicted = this.follow(this.usesOf(place), patience);
		this.trail = null;
		for (const [changed, before, after] of trail.reverse()) this.set(changed, before, after);
		return contradicted === null;
	}

	leastOf(place: number): number {
		return this.least[place] ?? 0;
	}

	mostOf(place: number): number {
		return this.most[place] ?? Infinity;
	}

	private set(place: number, least: number, most: number): void {
		this.trail?.push([place, this.leastOf(place), this.mostOf(place)]);
		this.least[place] = least;
		this.most[place] = most;
	}

	private usesOf(place: number): number[] {
		return [...this.uses.subarray(this.useStarts[place], this.useStarts[place + 1])];
	}

	private follow(start: readonly number[], patience: number): Relation | null {
		const queue = [...start];
		for (const index of queue) this.isQueued[index] = 1;
		let looked = 0;
		let contradicted: Relation | null = null;
		for (; looked < queue.length && looked < patience; looked++) {
			const index = queue[looked] ?? 0;
			this.isQueued[index] = 0;
			if (!this.narrowBy(index, queue)) {
				contradicted = this.relations[index] ?? null;
				looked++;
				break;
			}
		}
		for (; looked < queue.length; looked++) this.isQueued[queue[looked] ?? 0] = 0;
		return contradicted;
	}

	/** Narrows by one relation, and queues those that its numbers stand in; false on a contradiction. */
	private narrowBy(index: number, queue: number[]): boolean {
		const { least = 0, most = 0 } = this.relations[index] ?? {};
		const from = this.starts[index] ?? 0;
		const to = this.starts[index + 1] ?? 0;
		let [low, high, lowFree, highFree] = [0, 0, 0, 0];
		for (let at = from; at < to; at++) {
			const place = this.places[at] ?? 0;
			const times = this.times[at] ?? 0;
			const under = times * ((times > 0 ? this.least : this.most)[place] ?? 0);
			const over = times * ((times > 0 ? this.most : this.least)[place] ?? 0);
			if (Number.isFinite(under)) low += under;
			else lowFree++;
			if (Number.isFinite(over)) high += over;
			else highFree++;
		}
		if (lowFree === 0 && low > most + ROUNDING) return false;
		if (highFree === 0 && high < least - ROUNDING) return false;
		if ((lowFree > 1 || most === Infinity) && (highFree > 1 || least === -Infinity)) return true;
		for (let at = from; at < to; at++) {
			const place = this.places[at] ?? 0;
			const times = this.times[at] ?? 0;
			const own = this.least[place] ?? 0;
			const ownMost = this.most[place] ?? 0;
			if (own === ownMost) continue;
			const under = times * (times > 0 ? own : ownMost);
			const over = times * (times > 0 ? ownMost : own);
			// times × number lies between what the others leave.
			const top = most - others(low, lowFree, under, -Infinity);
			const bottom = least - others(high, highFree, over, Infinity);
			const [first, last] = times > 0 ? [bottom, top] : [top, bottom];
			const newLeast = Math.max(own, Math.ceil(first / times - ROUNDING));
			const newMost = Math.min(ownMost, Math.floor(last / times + ROUNDING));
			if (newLeast > newMost) return false;
			if (newLeast === own && newMost === ownMost) continue;
			this.set(place, newLeast, newMost);
			this.queueUses(place, queue);
			// What the others of this relation leave was taken from the bounds before.
		}
		return true;
	}

	private queueUses(place: number, queue: number[]): void {
		const to = this.useStarts[place + 1] ?? 0;
		for (let at = this.useStarts[place] ?? 0; at < to; at++) {
			const other = this.uses[at] ?? 0;
			if (this.isQueued[other] === 1) continue;
			this.isQueued[other] = 1;
			queue.push(other);
		}
	}
}

/** What the other terms come to at least or most. */
function others(sum: number, free: number, own: number, unlimited: number): number {
	if (Number.isFinite(own)) return free === 0 ? sum - own : unlimited;
	return free === 1 ? sum : unlimited;
}
