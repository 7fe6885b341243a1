import { monthsBetween, type Month } from '../calendar/month';
import { createRandom } from './random';

/** A made-up external series. */
export interface SampleSeries {
	name: string;
	unit: string;
	direction: 'lower' | 'higher' | 'neutral';
	values: { month: Month; value: number }[];
}

const SERIES = [
	{
		name: 'Korttidsvård, vårddygn (exempel)',
		unit: 'dygn',
		direction: 'neutral',
		mean: 2450,
		spread: 180,
		decimals: 0
	},
	{
		name: 'Korttidsvård, beläggning (exempel)',
		unit: '%',
		direction: 'neutral',
		mean: 91,
		spread: 5,
		decimals: 1
	},
	{
		name: 'Hemsjukvård, pågående ärenden (exempel)',
		unit: 'antal',
		direction: 'neutral',
		mean: 430,
		spread: 40,
		decimals: 0
	}
] as const;

/** Made-up external series over some months; the same seed gives the same values. */
export function sampleSeries(seed: number, from: Month, to: Month): SampleSeries[] {
	return SERIES.map(({ name, unit, direction, mean, spread, decimals }, index) => {
		const values = monthsBetween(from, to).map((month) => {
			const random = createRandom(
				Math.imul(seed + index + 1, 0x85ebca6b) ^ Number(month.replace('-', ''))
			);
			const value = mean + spread * (random.number() + random.number() - 1);
			return { month, value: Number(value.toFixed(decimals)) };
		});
		return { name, unit, direction, values };
	});
}
