import type { Bounds, Relation } from './knowledge';

interface Equation {
	terms: Map<number, number>;
	constant: number;
}

/** A prime below 2^26, so that products of two residues are exact. */
const PRIME = 67_108_859;

/** Sums of more numbers than this are not eliminated further: little follows from them. */
const LONGEST = 60;

/**
 * Equations that follow from all equations together: those left when every number is eliminated
 * from all rows but one (Gauss–Jordan, modulo a prime), without the known numbers. Each says what
 * one number is in terms of free ones; one with a single number gives it away. Coefficients are
 * read back as small whole numbers; rows that are not small are left out, the original equations
 * are there for them.
 */
export function eliminated(relations: readonly Relation[], bounds: readonly Bounds[]): Relation[] {
	const rows = relations.flatMap((relation) => {
		if (relation.least !== relation.most) return [];
		const row = withoutKnown(relation, bounds);
		return row.terms.size === 0 ? [] : [residues(row)];
	});
	const holders = new Map<number, Set<Equation>>();
	for (const row of rows) for (const place of row.terms.keys()) hold(holders, place, row);
	// The short ones first, which make others shorter.
	for (const row of [...rows].sort((a, b) => a.terms.size - b.terms.size)) {
		const pivot = rarest(row, holders);
		if (pivot === undefined || row.terms.size > LONGEST) continue;
		scale(row, inverse(row.terms.get(pivot) ?? 1));
		for (const other of [...(holders.get(pivot) ?? [])]) {
			if (other !== row) subtract(other, row, other.terms.get(pivot) ?? 0, holders);
		}
	}
	return rows.flatMap((row) => {
		const small = asSmall(row);
		return small === null || small.terms.size === 0
			? []
			: [{ terms: small.terms, least: small.constant, most: small.constant }];
	});
}

type Holders = Map<number, Set<Equation>>;

function hold(holders: Holders, place: number, row: Equation): void {
	const rows = holders.get(place);
	if (rows) rows.add(row);
	else holders.set(place, new Set([row]));
}

/** The number of a row that the fewest other rows hold. */
function rarest(row: Equation, holders: Holders): number | undefined {
	let best: number | undefined;
	for (const place of row.terms.keys()) {
		const count = holders.get(place)?.size ?? 0;
		if (best === undefined || count < (holders.get(best)?.size ?? 0)) best = place;
	}
	return best;
}

function withoutKnown({ terms, least }: Relation, bounds: readonly Bounds[]): Equation {
	let constant = least;
	const unknown = new Map<number, number>();
	for (const [place, coefficient] of terms) {
		const known = bounds[place];
		if (known && known.least === known.most) constant -= coefficient * known.least;
		else unknown.set(place, coefficient);
	}
	return { terms: unknown, constant };
}

function residue(value: number): number {
	return ((value % PRIME) + PRIME) % PRIME;
}

function residues({ terms, constant }: Equation): Equation {
	return {
		terms: new Map([...terms].map(([place, value]) => [place, residue(value)])),
		constant: residue(constant)
	};
}

function scale(row: Equation, factor: number): void {
	for (const [place, value] of row.terms) row.terms.set(place, (value * factor) % PRIME);
	row.constant = (row.constant * factor) % PRIME;
}

function subtract(row: Equation, other: Equation, factor: number, holders: Holders): void {
	for (const [place, value] of other.terms) {
		const left = residue((row.terms.get(place) ?? 0) - ((value * factor) % PRIME));
		if (left === 0) {
			row.terms.delete(place);
			holders.get(place)?.delete(row);
		} else {
			row.terms.set(place, left);
			hold(holders, place, row);
		}
	}
	row.constant = residue(row.constant - ((other.constant * factor) % PRIME));
}

function inverse(value: number): number {
	let [a, b, x, y] = [value, PRIME, 1, 0];
	while (b > 0) {
		const quotient = Math.floor(a / b);
		[a, b] = [b, a - quotient * b];
		[x, y] = [y, x - quotient * y];
	}
	return residue(x);
}

/** The row with residues near the prime read as negative; null when any is neither small. */
function asSmall(row: Equation): Equation | null {
	const terms = new Map<number, number>();
	for (const [place, value] of row.terms) {
		const signed = value > PRIME / 2 ? value - PRIME : value;
		if (Math.abs(signed) > 1000) return null;
		terms.set(place, signed);
	}
	const constant = row.constant > PRIME / 2 ? row.constant - PRIME : row.constant;
	return { terms, constant };
}
