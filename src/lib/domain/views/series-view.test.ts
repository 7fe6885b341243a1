import { expect, it } from 'vitest';
import type { ExternalSeries } from '../series/series';
import { seriesMonthView, seriesYearView } from './series-view';

const series: ExternalSeries = {
	name: 'Korttidsvård vårddygn',
	unit: 'dygn',
	direction: 'lower',
	values: new Map([
		['2019-01', 100],
		['2019-02', 200],
		['2019-12', 300],
		['2020-01', 90],
		['2020-02', 110]
	])
};
const input = { targets: [], today: '2020-03-05' };

it('an external series has its average over the months with a value, and so far in a running year', () => {
	const view = seriesYearView(series, input, [2019, 2020]);
	expect(view.averages.map((average) => [average?.label, average?.point.value])).toEqual([
		['Årssnitt 2019 (jan–feb, dec)', 200],
		['Snitt hittills 2020 (jan–feb)', 100]
	]);
	expect(view.samePeriod).toMatchObject({ label: 'Snitt 2019 (jan–feb)', point: { value: 150 } });
	expect(view.series[1]?.points.slice(2).every(({ value }) => value === null)).toBe(true);
});

it('an external series has its month beside last year’s average', () => {
	const view = seriesMonthView(series, input, '2020-02');
	expect(view.headline).toMatchObject({ current: { value: 110 }, previous: { value: 200 } });
	expect(view.comparison).toBe('Snitt per månad 2019 (jan–feb, dec)');
});
