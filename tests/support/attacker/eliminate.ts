import type { Equation, Knowledge } from './knowledge';

/** A prime below 2^26, so that products of two residues are exact. */
const PRIME = 67_108_859;

/**
 * Equations that follow from all equations together: those left when every number is eliminated
 * from all rows but one (Gauss–Jordan, modulo a prime), without the known numbers. Each says what
 * one number is in terms of free ones; one with a single number gives it away. Coefficients are
 * read back as small whole numbers; rows that are not small are left out, the original equations
 * are there for them.
 */
export function eliminated(knowledge: Knowledge): Equation[] {
	const rows = knowledge.equations.flatMap((equation) => {
		const row = withoutKnown(equation, knowledge);
		return row.terms.size === 0 ? [] : [residues(row)];
	});
	const done: Equation[] = [];
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index];
		const pivot = row?.terms.keys().next().value;
		if (row === undefined || pivot === undefined) continue;
		scale(row, inverse(row.terms.get(pivot) ?? 1));
		for (const other of rows) {
			const factor = other === row ? undefined : other.terms.get(pivot);
			if (factor !== undefined) subtract(other, row, factor);
		}
	}
	for (const row of rows) {
		const small = asSmall(row);
		if (small !== null && small.terms.size > 0) done.push(small);
	}
	return done;
}

function withoutKnown({ terms, constant }: Equation, { bounds }: Knowledge): Equation {
	let rest = constant;
	const unknown = new Map<number, number>();
	for (const [place, coefficient] of terms) {
		const known = bounds[place];
		if (known && known.least === known.most) rest -= coefficient * known.least;
		else unknown.set(place, coefficient);
	}
	return { terms: unknown, constant: rest };
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

function subtract(row: Equation, other: Equation, factor: number): void {
	for (const [place, value] of other.terms) {
		const left = residue((row.terms.get(place) ?? 0) - ((value * factor) % PRIME));
		if (left === 0) row.terms.delete(place);
		else row.terms.set(place, left);
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
