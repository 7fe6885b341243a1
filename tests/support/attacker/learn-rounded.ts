import { openNumbers } from '../../../src/lib/domain/disclosure/coarse';
import type { Cell, SingleMeasure } from '../../../src/lib/domain/measures/measure';
import type { Place } from './learn-figures';
import { nameOf } from './name';
import { PERCENTILES, ROUNDED } from './read-figures';
import type { Reader } from './reader';

const SLACK = 1e-9;

/** What a rounded figure says: how its two numbers stand to each other, within half a step. */
export function learnRounded(
	reader: Reader,
	measure: SingleMeasure,
	place: Place,
	{ value }: Cell
): void {
	const name = (number: string) => nameOf(number, place.period, place.by, place.group);
	const percent = PERCENTILES[measure.code];
	const rounded = ROUNDED[measure.code];
	if (percent !== undefined) {
		if (value === null) reader.knowledge.fix(name('withDays'), 0);
		else learnPercentile(reader, name, percent, value);
	}
	if (rounded === undefined) return;
	const { part, base } = rounded;
	if (value === null) {
		reader.knowledge.fix(name(base), 0);
		return;
	}
	learnStep(reader, measure, { part: name(part), base: name(base) }, place, value);
}

/** The steps there are, in days; of shares they are hundredths. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
/** How closely values are tried. */
const TRIED = 0.001;

/** The figure is one of the values that are shown so. How they are rounded follows from what is shown. */
function learnStep(
	reader: Reader,
	measure: SingleMeasure,
	{ part, base }: { part: string; base: string },
	place: Place,
	shown: number
): void {
	const scale = measure.unit === '%' ? 100 : 1;
	const [least, most] = valuesShownAs(shown / scale, roundingOf(reader, measure, place));
	const limit = (value: number) =>
		[
			[part, 1],
			[base, -value]
		] as const;
	reader.relate(limit(least), { least: -SLACK });
	reader.relate(limit(most), { most: SLACK });
}

/** What a value is rounded to, by the cases and the share of the same day. */
function roundingOf(
	reader: Reader,
	measure: SingleMeasure,
	{ period, by, group }: Place
): (value: number) => number | undefined {
	const valueOf = (code: string) => reader.cell(period, by, group, code)?.value ?? NaN;
	const cases = valueOf('cases');
	const isWithoutZero = measure.code === 'days-mean-excl0';
	const base = isWithoutZero ? cases * (1 - valueOf('same-day-share') / 100) : cases;
	const open = openNumbers(reader.threshold);
	return (value) => {
		for (const step of STEPS) {
			const near = Math.round(value / step) / Math.round(1 / step);
			const wanted = measure.unit === '%' ? open : open * Math.max(1, near);
			if (0.9 * base * step >= wanted - SLACK) return near;
		}
		return undefined;
	};
}

/** The least and most of the values that are shown as one. */
function valuesShownAs(
	shown: number,
	rounding: (value: number) => number | undefined
): [number, number] {
	const isShown = (value: number) => Math.abs((rounding(value) ?? NaN) - shown) < 1e-9;
	const reach = Math.max(...STEPS) / 2;
	const tries = Math.round((2 * reach) / TRIED);
	const tried = Array.from({ length: tries + 1 }, (_, index) => shown - reach + index * TRIED);
	const found = tried.filter(isShown);
	const [first, last] = [found[0], found.at(-1)];
	if (first === undefined || last === undefined) {
		throw new Error(`${shown} is shown, though no step is wide enough`);
	}
	return [Math.max(0, endOf(isShown, first, -TRIED)), endOf(isShown, last, TRIED)];
}

/** Where something that holds for a value ends to hold, no further away than a step; a hair beyond it. */
function endOf(holds: (value: number) => boolean, value: number, step: number): number {
	let [inside, outside] = [value, value + step];
	for (let round = 0; round < 30; round++) {
		const middle = (inside + outside) / 2;
		if (holds(middle)) inside = middle;
		else outside = middle;
	}
	return outside;
}

/** The numbers of persons with so many days, in order; the last holds all from there on. */
const DAYS = ['day0', 'day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7+'];

/**
 * A percentile of n persons in whole days, R, by linear interpolation between the ranks around
 * p(n − 1): those with fewer than R days are at most p·n, and those with R or fewer more than
 * p·n − (the part of a rank that is left out), whatever it was rounded from.
 */
function learnPercentile(
	reader: Reader,
	name: (number: string) => string,
	percent: number,
	days: number
): void {
	const { knowledge } = reader;
	knowledge.within(name('withDays'), { least: 1 });
	const atMost = (last: number) =>
		DAYS.slice(0, Math.min(last + 1, DAYS.length - 1)).map((each) => [name(each), 100] as const);
	const share = [name('withDays'), -percent] as const;
	if (days > 0) reader.relate([...atMost(days - 1), share], { most: 0 });
	if (days < DAYS.length - 1) reader.relate([...atMost(days), share], { least: 100 - 2 * percent });
	// Of those with so many days or more each is as much beyond the seventh.
	const further = days - (DAYS.length - 1);
	if (further > 0) {
		reader.relate(
			[
				[name('daysBeyondSeventh'), 100],
				[name('withDays'), -further * (100 - percent)]
			],
			{ least: 0 }
		);
	}
}
