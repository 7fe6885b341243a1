/** What is known of a whole number. */
export interface Bounds {
	least: number;
	most: number;
}

/** Whole numbers times coefficients that come to a constant. */
export interface Equation {
	terms: Map<number, number>;
	constant: number;
}

/**
 * What an attacker writes down: whole numbers with bounds, and equations between them. Numbers go
 * by name.
 */
export class Knowledge {
	readonly names: string[] = [];
	readonly bounds: Bounds[] = [];
	readonly equations: Equation[] = [];
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

	/** The number is known. */
	fix(name: string, value: number): void {
		this.bounds[this.place(name)] = { least: value, most: value };
	}

	atLeast(name: string, least: number): void {
		const bounds = this.boundsOf(name);
		bounds.least = Math.max(bounds.least, least);
	}

	boundsOf(name: string): Bounds {
		const bounds = this.bounds[this.place(name)];
		if (bounds === undefined) throw new Error(`No number ${name}`);
		return bounds;
	}

	/** Σ coefficient × number = constant. */
	equation(terms: readonly (readonly [string, number])[], constant = 0): void {
		const places = new Map<number, number>();
		for (const [name, coefficient] of terms) {
			const place = this.place(name);
			places.set(place, (places.get(place) ?? 0) + coefficient);
		}
		this.equations.push({ terms: places, constant });
	}

	/** The parts add up to the whole. */
	adds(whole: string, parts: readonly string[]): void {
		this.equation([[whole, -1], ...parts.map((part) => [part, 1] as const)]);
	}
}
