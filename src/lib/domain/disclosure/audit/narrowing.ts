import { EVERYBODY, type Ledger, type Source } from './ledger';

/** Sums of fractions are not quite even. */
const ROUNDING = 1e-6;

/** Why a bound is what it is: the sum it followed from, or that it was tried. */
const TRIED = -1;

type Side = 0 | 1;
const LEAST: Side = 0;
const MOST: Side = 1;

/** A bound of a number, as it was before so many others were narrowed. */
interface Bound {
	place: number;
	side: Side;
	before: number;
}

/** How many sums are looked at before others have their turn. */
const SLICE = 2000;

/** Sums looked at for one try: two that drive each other upwards may go on for long. */
const PATIENCE = 2000;

/** As many times as there are sums are they looked at to narrow everything. */
const ROUNDS = 40;

/**
 * Narrows the bounds of a ledger's numbers by its sums until nothing more follows, and remembers for
 * each bound what it followed from, so that it can be told what a conclusion rests on.
 */
export class Narrowing {
	/** Least and most of each number, by turns. */
	private readonly bounds: Float64Array;
	private readonly places: Int32Array;
	private readonly times: Float64Array;
	private readonly starts: Int32Array;
	private readonly useStarts: Int32Array;
	private readonly uses: Int32Array;
	private readonly isQueued: Uint8Array;
	/** The narrowed bounds in order: which, what it was, from what, and the one of the same bound before it. */
	private readonly changed: { bound: number[]; was: number[]; why: number[]; earlier: number[] } = {
		...{ bound: [], was: [], why: [], earlier: [] }
	};
	/** The last narrowing of each bound; −1 for none. */
	private readonly last: Int32Array;

	constructor(private readonly ledger: Ledger) {
		const count = ledger.least.length;
		this.bounds = new Float64Array(2 * count);
		for (let place = 0; place < count; place++) {
			this.bounds[2 * place] = ledger.least[place] ?? 0;
			this.bounds[2 * place + 1] = ledger.most[place] ?? Infinity;
		}
		this.places = Int32Array.from(ledger.places);
		this.times = Float64Array.from(ledger.times);
		this.starts = Int32Array.from(ledger.starts);
		this.isQueued = new Uint8Array(ledger.from.length);
		this.last = new Int32Array(2 * count).fill(-1);
		this.useStarts = new Int32Array(count + 1);
		for (const place of this.places)
			this.useStarts[place + 1] = (this.useStarts[place + 1] ?? 0) + 1;
		for (let place = 1; place <= count; place++) {
			this.useStarts[place] = (this.useStarts[place] ?? 0) + (this.useStarts[place - 1] ?? 0);
		}
		this.uses = new Int32Array(this.places.length);
		const filled = this.useStarts.slice();
		for (let sum = 0; sum < ledger.from.length; sum++) {
			for (let at = this.starts[sum] ?? 0; at < (this.starts[sum + 1] ?? 0); at++) {
				const place = this.places[at] ?? 0;
				const next = filled[place] ?? 0;
				this.uses[next] = sum;
				filled[place] = next + 1;
			}
		}
	}

	/** Narrows by all sums. What is written down is true, so nothing contradicts itself. */
	*settle(): Generator<void> {
		const queue = this.ledger.from.map((_, sum) => sum);
		const most = ROUNDS * queue.length;
		for (let from = 0; from < queue.length && from < most; from += SLICE) {
			this.follow(queue, from, from + SLICE);
			yield;
		}
	}

	/**
	 * Where a number cannot lie between two others: what that rests on. Null where it can, as far as
	 * single sums tell.
	 */
	refuted(place: number, least: number, most: number): Set<Source> | null {
		if (this.bound(place, LEAST) > most)
			return this.restsOn([{ place, side: LEAST, before: Infinity }]);
		if (this.bound(place, MOST) < least)
			return this.restsOn([{ place, side: MOST, before: Infinity }]);
		const begun = this.changed.bound.length;
		this.narrow(place, LEAST, least, TRIED);
		this.narrow(place, MOST, most, TRIED);
		const queue: number[] = [];
		this.queueUses(place, queue);
		const contradicted = this.follow(queue, 0, PATIENCE);
		for (const sum of queue) this.isQueued[sum] = 0;
		const sources = contradicted === null ? null : this.restsOn(contradicted.on, contradicted.sum);
		this.takeBack(begun);
		return sources;
	}

	private bound(place: number, side: Side): number {
		return this.bounds[2 * place + side] ?? 0;
	}

	/** Sets a bound where it is narrower than it was. */
	private narrow(place: number, side: Side, value: number, why: number): void {
		const bound = 2 * place + side;
		const was = this.bounds[bound] ?? 0;
		if (side === LEAST ? value <= was : value >= was) return;
		const { changed } = this;
		changed.earlier.push(this.last[bound] ?? -1);
		this.last[bound] = changed.bound.length;
		changed.bound.push(bound);
		changed.was.push(was);
		changed.why.push(why);
		this.bounds[bound] = value;
	}

	private takeBack(to: number): void {
		const { bound, was, why, earlier } = this.changed;
		while (bound.length > to) {
			const own = bound.pop() ?? 0;
			this.bounds[own] = was.pop() ?? 0;
			this.last[own] = earlier.pop() ?? -1;
			why.pop();
		}
	}

	/** Narrows by the queued sums from one on, and by those that they put in the queue; answers a contradiction. */
	private follow(queue: number[], from: number, to: number): { sum: number; on: Bound[] } | null {
		for (let at = from; at < queue.length && at < to; at++) {
			const sum = queue[at] ?? 0;
			this.isQueued[sum] = 0;
			const contradicted = this.narrowBy(sum, queue);
			if (contradicted !== null) return { sum, on: contradicted };
		}
		return null;
	}

	/** Narrows the numbers of a sum; answers the bounds that contradict it, or null. */
	private narrowBy(sum: number, queue: number[]): Bound[] | null {
		const { bounds, places, times: all } = this;
		const low = this.ledger.low[sum] ?? 0;
		const high = this.ledger.high[sum] ?? 0;
		const from = this.starts[sum] ?? 0;
		const to = this.starts[sum + 1] ?? 0;
		let [under, over, underFree, overFree] = [0, 0, 0, 0];
		for (let at = from; at < to; at++) {
			const place = places[at] ?? 0;
			const times = all[at] ?? 0;
			const least = times * (bounds[2 * place + (times > 0 ? 0 : 1)] ?? 0);
			const most = times * (bounds[2 * place + (times > 0 ? 1 : 0)] ?? 0);
			if (least === -Infinity) underFree++;
			else under += least;
			if (most === Infinity) overFree++;
			else over += most;
		}
		if (underFree === 0 && under > high + ROUNDING) return this.sidesOf(sum, LEAST);
		if (overFree === 0 && over < low - ROUNDING) return this.sidesOf(sum, MOST);
		const noTop = underFree > 1 || high === Infinity;
		const noBottom = overFree > 1 || low === -Infinity;
		if (noTop && noBottom) return null;
		for (let at = from; at < to; at++) {
			const place = places[at] ?? 0;
			const times = all[at] ?? 0;
			const least = bounds[2 * place] ?? 0;
			const most = bounds[2 * place + 1] ?? 0;
			if (least === most) continue;
			const ownUnder = times * (times > 0 ? least : most);
			const ownOver = times * (times > 0 ? most : least);
			const top = high - others(under, underFree, ownUnder, -Infinity);
			const bottom = low - others(over, overFree, ownOver, Infinity);
			const newLeast = Math.ceil((times > 0 ? bottom : top) / times - ROUNDING);
			const newMost = Math.floor((times > 0 ? top : bottom) / times + ROUNDING);
			if (newLeast <= least && newMost >= most) continue;
			if (Math.max(newLeast, least) > Math.min(newMost, most)) {
				return [...this.sidesOf(sum, LEAST), ...this.sidesOf(sum, MOST)];
			}
			this.narrow(place, LEAST, newLeast, sum);
			this.narrow(place, MOST, newMost, sum);
			this.queueUses(place, queue);
			// What the others of this sum leave was taken from the bounds before.
		}
		return null;
	}

	private queueUses(place: number, queue: number[]): void {
		const to = this.useStarts[place + 1] ?? 0;
		for (let at = this.useStarts[place] ?? 0; at < to; at++) {
			const sum = this.uses[at] ?? 0;
			if (this.isQueued[sum] === 1) continue;
			this.isQueued[sum] = 1;
			queue.push(sum);
		}
	}

	/** The bounds by which a sum is at least or at most what it is. */
	private sidesOf(sum: number, side: Side, before = Infinity, without = -1): Bound[] {
		const sides: Bound[] = [];
		for (let at = this.starts[sum] ?? 0; at < (this.starts[sum + 1] ?? 0); at++) {
			const place = this.places[at] ?? 0;
			if (place === without) continue;
			const turned = (this.times[at] ?? 0) > 0 ? side : side === LEAST ? MOST : LEAST;
			sides.push({ place, side: turned, before });
		}
		return sides;
	}

	/** The published rows that bounds rest on, followed back to what was written down. */
	private restsOn(bounds: readonly Bound[], sum?: number): Set<Source> {
		const sources = new Set<Source>();
		const add = (source: Source | undefined) => {
			if (source !== undefined && source !== EVERYBODY) sources.add(source);
		};
		if (sum !== undefined) add(this.ledger.from[sum]);
		const seen = new Set<number>();
		const open = [...bounds];
		for (let next = open.pop(); next !== undefined; next = open.pop()) {
			const change = this.changeBefore(next);
			if (change === -1) {
				add((next.side === LEAST ? this.ledger.leastFrom : this.ledger.mostFrom)[next.place]);
				continue;
			}
			const why = this.changed.why[change] ?? TRIED;
			if (seen.has(change) || why === TRIED) continue;
			seen.add(change);
			add(this.ledger.from[why]);
			open.push(...this.causesOf(why, next, change));
		}
		return sources;
	}

	/** The bounds of the others in a sum that a bound followed from. */
	private causesOf(sum: number, { place, side }: Bound, before: number): Bound[] {
		const at = this.places.subarray(this.starts[sum], this.starts[sum + 1]).indexOf(place);
		const times = this.times[(this.starts[sum] ?? 0) + at] ?? 1;
		// The most of a number follows from the least of the others, unless it is taken away.
		const isTop = (side === MOST) === times > 0;
		return this.sidesOf(sum, isTop ? LEAST : MOST, before, place);
	}

	private changeBefore({ place, side, before }: Bound): number {
		let change = this.last[2 * place + side] ?? -1;
		while (change >= before) change = this.changed.earlier[change] ?? -1;
		return change;
	}
}

/** What the other terms come to, at least or at most. */
function others(sum: number, free: number, own: number, unlimited: number): number {
	if (Number.isFinite(own)) return free === 0 ? sum - own : unlimited;
	return free === 1 ? sum : unlimited;
}
