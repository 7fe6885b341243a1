import { expect, test } from 'vitest';
import type { AnsweredPoint } from '../spc/chart-answer';
import type { ControlView } from './chart-view';
import { comparisonView } from './comparison-view';

const own = {
	caption: { code: 'days-mean', title: 'Dygn till hemgång', unit: 'dygn', decimals: 2 },
	chart: {
		points: [
			{ period: '2019-01', value: 1.2 },
			{ period: '2019-02', value: null }
		] as AnsweredPoint[]
	}
} as Pick<ControlView, 'caption' | 'chart'>;

const series = (name: string, unit: string) => ({
	...{ name, unit, direction: 'neutral' as const, source: 'Kolada' },
	values: new Map([['2019-02', 1.5]])
});

test('the kommun’s own months stand first, then the others’ of the same unit', () => {
	const view = comparisonView(own, [series('Riket', 'Dygn '), series('Platser', 'antal')], 'Umeå');
	expect(view?.lines).toEqual([
		{ name: 'Umeå', source: '', values: [1.2, null] },
		{ name: 'Riket', source: 'Kolada', values: [null, 1.5] }
	]);
	expect(view?.months).toEqual(['2019-01', '2019-02']);
});

test('what counts in another unit has no place on the measure’s axis', () => {
	expect(comparisonView(own, [series('Platser', 'antal')], 'Umeå')).toBeNull();
});
