import { axisTicks } from '../../domain/views/axis-ticks';
import type { ComparisonView } from '../../domain/views/comparison-view';
import type { Box } from '../chart/control-picture';

/** A line of those that are held to each other, with where its name stands at its right end. */
export interface ComparedPath {
	name: string;
	/** Empty where no two months follow on each other. */
	line: string;
	/** Every month, as strokes without length. */
	dots: string;
	label: number;
}

/** What is drawn of a comparison. */
export interface ComparisonPicture {
	lines: ComparedPath[];
	ticks: { y: number; value: number }[];
	years: { x: number; label: string }[];
	base: number;
}

/** Room that a name needs to stand clear of the next. */
const NAME_HEIGHT = 18;

/** Lays a comparison out; its axis is fitted to all its values. */
export function comparisonPicture(
	{ lines, months, decimals }: Pick<ComparisonView, 'lines' | 'months' | 'decimals'>,
	box: Box
): ComparisonPicture {
	const base = box.height - box.bottom;
	const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const room = (most - least) * 0.08 || 1;
	const [low, high] = [least >= 0 ? Math.max(0, least - room) : least - room, most + room];
	const xOf = (at: number) =>
		round(box.left + (at / Math.max(1, months.length - 1)) * (box.width - box.left - box.right));
	const yOf = (value: number) => round(base - ((value - low) / (high - low)) * (base - box.top));
	const drawn = lines.map(({ name, values: of }) => {
		const places = of.map((value, at) => (value === null ? null : `${xOf(at)} ${yOf(value)}`));
		const last = of.findLast((value) => value !== null);
		return {
			name,
			line: places
				.map((place, at) => (place === null ? '' : `${places[at - 1] ? 'L' : 'M'}${place}`))
				.join(''),
			dots: places.map((place) => (place === null ? '' : `M${place}h0`)).join(''),
			label: last === undefined ? base : yOf(last)
		};
	});
	return {
		lines: spread(drawn),
		ticks: axisTicks(low, high, { decimals }).map((value) => ({ value, y: yOf(value) })),
		years: months.flatMap((month, at) =>
			month.endsWith('-01') ? [{ x: xOf(at), label: month.slice(0, 4) }] : []
		),
		base
	};
}

/** Keeps names apart, in the order in which their lines end. */
function spread(lines: readonly ComparedPath[]): ComparedPath[] {
	let above = -Infinity;
	const placed = new Map<ComparedPath, number>();
	for (const line of lines.toSorted((one, other) => one.label - other.label)) {
		above = Math.max(line.label, above + NAME_HEIGHT);
		placed.set(line, above);
	}
	return lines.map((line) => ({ ...line, label: placed.get(line) ?? line.label }));
}

function round(place: number): number {
	return Math.round(place * 10) / 10;
}
