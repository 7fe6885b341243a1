/** The box a sparkline is drawn in, in its own units. */
export const SPARK = { width: 120, height: 32, margin: 4 } as const;

/** A value's place in the box. */
export interface SparkPoint {
	x: number;
	y: number;
}

/**
 * Where the values of a row of months stand in the box, from zero (or the lowest value, when
 * it is negative) up to the highest; a gap is null and breaks the line.
 */
export function sparkPoints(values: readonly (number | null)[]): (SparkPoint | null)[] {
	const known = values.filter((value) => value !== null);
	const low = Math.min(0, ...known);
	const high = Math.max(...known, low);
	const step = (SPARK.width - 2 * SPARK.margin) / Math.max(1, values.length - 1);
	const room = SPARK.height - 2 * SPARK.margin;
	return values.map((value, index) =>
		value === null
			? null
			: {
					x: SPARK.margin + index * step,
					y:
						SPARK.height - SPARK.margin - (high === low ? 0 : ((value - low) / (high - low)) * room)
				}
	);
}

/** The line through the points as an SVG path, in pieces where there are gaps. */
export function sparkPath(points: readonly (SparkPoint | null)[]): string {
	let drawing = false;
	return points
		.map((point) => {
			const command = point
				? `${drawing ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`
				: '';
			drawing = point !== null;
			return command;
		})
		.join('');
}
