import { expect, it } from 'vitest';
import type { OutlierPoint } from '../../domain/views/chart-view';
import { outlierPlaces } from './outlier-places';

const box = { width: 1000, height: 400, top: 0, right: 0, bottom: 0, left: 0 };
const point = (discharged: string, days: number): OutlierPoint => ({
	...{ id: `${discharged} ${days}`, number: '1', discharged, days, ward: 'Medicin 1', why: null }
});
const points = [
	...[point('2019-05-01', 2), point('2019-05-01 10:00', 2), point('2019-05-01', 3)],
	point('2019-05-31', 20)
];

it('points of one day with as many days are told apart, in a year above and in a month beside each other', () => {
	for (const month of [null, '2019-05']) {
		const places = outlierPlaces(points, { year: 2019, month }, { box, highest: 20 });
		const apart = (one: number, other: number) => {
			const [a, b] = [places[one], places[other]];
			return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
		};
		expect(apart(0, 1)).toBeGreaterThanOrEqual(4);
		expect(apart(0, 2)).toBeGreaterThanOrEqual(4);
		expect(places[0]?.x === places[1]?.x, String(month)).toBe(month === null);
	}
});

it('a month takes the whole width, and the longest the whole height', () => {
	const last = outlierPlaces(points, { year: 2019, month: '2019-05' }, { box, highest: 20 }).at(-1);
	expect(last?.x).toBeGreaterThan(980);
	expect(last?.y).toBe(0);
});
