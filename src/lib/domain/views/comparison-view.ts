import type { Month } from '../calendar/month';
import type { ExternalSeries } from '../series/series';
import type { ControlView } from './chart-view';

/** A measure beside what others have of the same, such as the whole country. */
export interface ComparisonView {
	/** The measure's code and title. */
	code: string;
	title: string;
	unit: string;
	decimals: number;
	months: readonly Month[];
	/** The kommun's own first. */
	lines: ComparedLine[];
}

/** One of those that are held to each other: a value of each month, null where there is none. */
export interface ComparedLine {
	name: string;
	/** Where its values come from; empty for the kommun's own, and where nobody has said. */
	source: string;
	values: (number | null)[];
}

/** A series that is compared with a measure. */
export interface ComparedSeries extends ExternalSeries {
	source: string;
}

/**
 * The measure's months beside those of the series that are compared with it and count in its unit: others
 * have no place on its axis. Null where none does.
 */
export function comparisonView(
	{ caption, chart }: Pick<ControlView, 'caption' | 'chart'>,
	compared: readonly ComparedSeries[],
	kommun: string
): ComparisonView | null {
	const others = compared.filter(({ unit }) => sameUnit(unit, caption.unit));
	if (others.length === 0) return null;
	const months = chart.points.map(({ period }) => period);
	return {
		code: caption.code,
		title: caption.title,
		unit: caption.unit,
		decimals: caption.decimals,
		months,
		lines: [
			{ name: kommun, source: '', values: chart.points.map(({ value }) => value) },
			...others.map(({ name, source, values }) => ({
				...{ name, source },
				values: months.map((month) => values.get(month) ?? null)
			}))
		]
	};
}

function sameUnit(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.toLowerCase();
}
