import type { Cell, Measure } from '../measures/measure';

/** A figure of one published period, so many days long; null is hidden. */
export interface PublishedFigure {
	days: number;
	cell: Cell | null;
}

/**
 * A figure over several published periods, worked out from their own shown figures and from
 * nothing else, so that it never says more than they do; null where one of them is hidden, or is
 * shown without its n. Counts are the sum; shares and means are recomputed from what they rest on.
 */
export function periodFigure(measure: Measure, figures: readonly PublishedFigure[]): Cell | null {
	const [first] = figures;
	if (first !== undefined && figures.length === 1) return first.cell;
	const cells = figures.flatMap(({ cell }) => cell ?? []);
	if (cells.length < figures.length) return null;
	const n = added(cells, (cell) => cell.n);
	if (measure.aggregation === 'count') return countFigure(measure, cells, n);
	if (cells.some(({ nHidden }) => nHidden)) return null;
	if (measure.unit === '%') {
		if (measure.personsOverlap) return null;
		const numerator = added(cells, (cell) => cell.numerator ?? 0);
		return { value: n === 0 ? null : (100 * numerator) / n, n, numerator };
	}
	if (measure.unit === 'personer') {
		const days = added(figures, (each) => each.days);
		const personDays = added(figures, (each) => Math.round((each.cell?.value ?? 0) * each.days));
		return { value: days === 0 ? null : personDays / days, n: mostPersons(cells) };
	}
	const sum = added(cells, (cell) => Math.round((cell.value ?? 0) * cell.n));
	return { value: n === 0 ? null : sum / n, n };
}

/** Days are of persons who may be there in several months: at least as many as in the fullest. */
function countFigure(measure: Measure, cells: readonly Cell[], n: number): Cell {
	const missing = cells.find((cell) => cell.missing !== undefined)?.missing;
	const nHidden = cells.find((cell) => cell.nHidden)?.nHidden;
	const withNumerator = cells.some((cell) => cell.numerator !== undefined);
	return {
		value: cells.some((cell) => cell.value === null)
			? null
			: added(cells, (cell) => cell.value ?? 0),
		n: measure.dayFacts === undefined ? n : mostPersons(cells),
		...(withNumerator && { numerator: added(cells, (cell) => cell.numerator ?? 0) }),
		...(nHidden && { nHidden }),
		...(missing !== undefined && { missing })
	};
}

function mostPersons(cells: readonly Cell[]): number {
	return Math.max(0, ...cells.map((cell) => cell.n));
}

function added<Part>(parts: readonly Part[], amount: (part: Part) => number): number {
	return parts.reduce((sum, part) => sum + amount(part), 0);
}
