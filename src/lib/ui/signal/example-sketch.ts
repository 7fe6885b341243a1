import type { Sketch } from '../../domain/views/chart-signal';

const VALUES = [
	...[1.5, 1.7, 1.4, 1.6, 1.8, 1.5, 1.3, 2.6, 1.6, 1.4, 1.7, 1.5],
	...[1.6, 1.8, 1.5, 1.3, 1.2, 1.3, 1.1, 1.2, 1.0, 1.2, 1.1, 1.4]
];
const every = <Value>(value: Value) => VALUES.map(() => value);

/** A chart that shows most of what a chart can: made up, to be explained. */
export const EXAMPLE: Sketch = {
	from: '2024-01',
	values: VALUES,
	...{ centre: every(1.48), lower: every(0.82), upper: every(2.14), low: every(null) },
	high: every(1),
	marked: { concern: [7], improvement: [15, 16, 17, 18, 19, 20, 21, 22], neutral: [] },
	...{ incomplete: [23], hidden: [], phases: [], least: 0, most: null }
};
