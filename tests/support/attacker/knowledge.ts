/** What is known of a whole number. */
export interface Bounds {
	least: number;
	most: number;
}

/** Whole numbers times coefficients whose sum lies between two others, both included. */
export interface Relation extends Bounds {
	terms: ReadonlyMap<number, number>;
}

/** Coefficients by the names of their numbers. */
export type Terms = readonly (readonly [name: string, coefficient: number])[];

/**
 * What an attacker writes down: whole numbers, none below zero, with bounds, and relations between
 * them. Numbers go by name.
 */
export class Knowledge {
	readonly names: string[] = [];
	readonly bounds: Bounds[] = [];
	readonly relations: Relation[] = [];
	private readonly places = new Map<string, number>();

	/** The place of a number; a new one is zero or more. */
	place(name: string): number {
		const known = this.places.get(name);
		if (known !== undefined) return known;
		const place = this.names.length;
		this.places.set(name, place);
		this.names.push(name);
		this.bounds.push({ least: 0, most: Infinity });
		return place;
	}

	has(name: string): boolean {
		return this.places.has(name);
	}

	/** The number is known. Two sources that differ leave nothing that it could be. */
	fix(name: string, value: number): void {
		this.within(name, { least: value, most: value });
	}

	/** The number lies between two others. */
	within(name: string, { least = 0, most = Infinity }: Partial<Bounds>): void {
		const own = this.boundsOf(name);
		this.bounds[this.place(name)] = {
			least: Math.max(own.least, least),
			most: Math.min(own.most, most)
		};
	}

	boundsOf(name: string): Bounds {
		const bounds = this.bounds[this.place(name)];
		if (bounds === undefined) throw new Error(`No number ${name}`);
		return bounds;
	}

	/** Σ coefficient × number lies between two numbers; without them it is zero. */
	relate(terms: Terms, { least = -Infinity, most = Infinity }: Partial<Bounds> = NOTHING): void {
		const places = new Map<number, number>();
		for (const [name, coefficient] of terms) {
			if (coefficient === 0) continue;
			const place = this.place(name);
			places.set(place, (places.get(place) ?? 0) + coefficient);
		}
		this.relations.push({ terms: places, least, most });
	}

	/** The parts add up to the whole. */
	adds(whole: string, parts: readonly string[]): void {
		this.relate([[whole, -1], ...ones(parts)]);
	}

	/** The parts come to at least the whole, none of which is more than it. */
	covers(whole: string, parts: readonly string[]): void {
		this.relate([[whole, -1], ...ones(parts)], { least: 0 });
		for (const part of parts) this.atMost(part, whole);
	}

	/** One number is not more than another. */
	atMost(less: string, more: string): void {
		this.relate(
			[
				[more, 1],
				[less, -1]
			],
			{ least: 0 }
		);
	}
}

const NOTHING: Bounds = { least: 0, most: 0 };

function ones(names: readonly string[]): Terms {
	return names.map((name) => [name, 1] as const);
}
