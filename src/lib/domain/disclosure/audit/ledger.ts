/** Where knowledge comes from: the place of a published row in a list of them, or {@link EVERYBODY}. */
export type Source = number;

/** What is so whatever is published: nothing can be taken away to undo it. */
export const EVERYBODY: Source = -1;

/** Numbers, by their place, with what they are taken times. */
export type Terms = readonly (readonly [place: number, times: number])[];

/**
 * What can be written down by a reader of everything that is published: whole numbers, none below
 * zero, between bounds, and sums of them between bounds; of each, what it was read from. Kept flat,
 * since a year has some fifteen thousand numbers.
 */
export class Ledger {
	/** What the numbers truly are. */
	readonly values: number[] = [];
	readonly least: number[] = [];
	readonly most: number[] = [];
	readonly leastFrom: Source[] = [];
	readonly mostFrom: Source[] = [];
	/** Where the terms of each sum start. */
	readonly starts: number[] = [0];
	readonly places: number[] = [];
	readonly times: number[] = [];
	readonly low: number[] = [];
	readonly high: number[] = [];
	readonly from: Source[] = [];

	/** New numbers, by what they truly are; answers the place of the first. */
	open(values: readonly number[]): number {
		const first = this.least.length;
		for (const value of values) {
			this.values.push(value);
			this.least.push(0);
			this.most.push(Infinity);
			this.leastFrom.push(EVERYBODY);
			this.mostFrom.push(EVERYBODY);
		}
		return first;
	}

	/** A number lies between two others, both included. */
	within(place: number, least: number, most: number, from: Source): void {
		if (least > (this.least[place] ?? 0)) {
			this.least[place] = least;
			this.leastFrom[place] = from;
		}
		if (most < (this.most[place] ?? Infinity)) {
			this.most[place] = most;
			this.mostFrom[place] = from;
		}
	}

	/** A sum lies between two numbers, both included. */
	relate(terms: Terms, low: number, high: number, from: Source = EVERYBODY): void {
		for (const [place, times] of terms) {
			if (times === 0) continue;
			this.places.push(place);
			this.times.push(times);
		}
		this.starts.push(this.places.length);
		this.low.push(low);
		this.high.push(high);
		this.from.push(from);
	}

	/** Parts come to their whole. */
	adds(whole: number, parts: readonly number[]): void {
		this.relate(lessWhole(whole, parts), 0, 0);
	}

	/** Parts come to their whole or more, as when some persons are in several. */
	covers(whole: number, parts: readonly number[]): void {
		this.relate(lessWhole(whole, parts), 0, Infinity);
		for (const part of parts) this.atMost(part, whole);
	}

	/** A number is not more than another, so many times. */
	atMost(less: number, more: number, times = 1): void {
		this.relate(
			[
				[more, times],
				[less, -1]
			],
			0,
			Infinity
		);
	}
}

function lessWhole(whole: number, parts: readonly number[]): Terms {
	return [[whole, -1], ...parts.map((part) => [part, 1] as const)];
}
