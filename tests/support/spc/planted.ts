import type { ChartKind } from '../../../src/lib/domain/spc/chart-kind';
import type { ChartPoint } from '../../../src/lib/domain/spc/chart-point';

/** What is planted in a series, and from which month. */
export const CHANGES = ['nothing', 'shift', 'trend', 'outlier', 'unrest'] as const;
export type Change = (typeof CHANGES)[number];

/** Three years; a change begins when two of them have passed, and is in all months from then on. */
const MONTHS = 36;
export const PLANTED_AT = 24;

/** A kind of series of a kommun of Umeå's size. */
export interface Kind {
	title: string;
	chart: ChartKind;
	/** A month of it; `factor` is what the month is to an ordinary one. */
	month(random: Random, factor: number): Pick<ChartPoint, 'value' | 'n' | 'numerator'>;
}

export type Random = () => number;

/** The kinds of series that the measures are. */
export const KINDS: readonly Kind[] = [
	{
		title: 'Few: some 12 a month (XmR)',
		chart: 'xmr',
		month: (random, factor) => ({ value: poisson(random, 12 * factor), n: 120 })
	},
	{
		title: 'Many: some 130 a month (XmR)',
		chart: 'xmr',
		month: (random, factor) => ({ value: poisson(random, 130 * factor), n: 130 })
	},
	{
		title: 'Days to discharge, mean (I′)',
		chart: 'i-prime',
		month(random, factor) {
			const n = poisson(random, 120);
			const days = Array.from({ length: n }, () => waited(random, factor));
			return { value: days.reduce((sum, each) => sum + each, 0) / n, n };
		}
	},
	{
		title: 'Share, 40 % of some 120 (p)',
		chart: 'p',
		month(random, factor) {
			const n = poisson(random, 120);
			const numerator = Array.from({ length: n }, random).filter((at) => at < 0.4 * factor).length;
			return { value: (100 * numerator) / n, n, numerator };
		}
	},
	{
		title: 'Deficiencies, 25 per 100 cases (u)',
		chart: 'u',
		month(random, factor) {
			const n = poisson(random, 120);
			const numerator = poisson(random, 0.25 * n * factor);
			return { value: (100 * numerator) / n, n, numerator };
		}
	}
];

/** A series with a change planted in it. */
export function planted(kind: Kind, change: Change, random: Random): ChartPoint[] {
	return Array.from({ length: MONTHS }, (_, index) => ({
		period: `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
		...kind.month(random, factorAt(change, index - PLANTED_AT, random)),
		complete: true
	}));
}

/** What a month is to an ordinary one, so many months after the change began. */
function factorAt(change: Change, after: number, random: Random): number {
	if (after < 0) return 1;
	switch (change) {
		case 'nothing':
			return 1;
		case 'shift':
			return 1.35;
		case 'trend':
			return 1 + 0.06 * (after + 1);
		case 'outlier':
			return after === 6 ? 2 : 1;
		case 'unrest':
			return random() < 0.5 ? 0.55 : 1.45;
	}
}

/** Days that somebody waits: most none, a few very long. */
function waited(random: Random, factor: number): number {
	if (random() > 0.4) return 0;
	return Math.ceil(-Math.log(1 - random()) * 2.2 * factor);
}

/** Knuth's way: how many uniform numbers can be multiplied before they are less than e^−mean. */
function poisson(random: Random, mean: number): number {
	const least = Math.exp(-mean);
	let count = -1;
	for (let product = 1; product > least; product *= random()) count += 1;
	return count;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
