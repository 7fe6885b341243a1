/** What a chart is made of: one for each month, in order and without any left out. */
export interface ChartPoint {
	/** The month. */
	period: string;
	/** In the chart's unit; null is a gap, which ends the chain and breaks runs. */
	value: number | null;
	/** What the value is a mean or share of. */
	n: number;
	/** Of shares and of events per 100 cases: what was counted, out of n. */
	numerator?: number;
	/** An incomplete month is shown, and neither judged nor part of the limits. */
	complete: boolean;
}

/** A point that counts: it has a value and its month is complete. */
export type CountedPoint = ChartPoint & { value: number };

/** Whether a point counts in limits and rules. */
export function isCounted(point: ChartPoint): point is CountedPoint {
	return point.value !== null && point.complete;
}
