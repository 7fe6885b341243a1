import { yearOf, type Month } from '../calendar/month';
import { SEXES } from '../case/case';
import type { EvaluationInput } from '../measures/evaluate';
import { hasData, type FactTable } from '../measures/fact-table';
import type { Measure } from '../measures/measure';
import { isSmall } from './threshold';
import { toldPersons, type Told } from './told-persons';

/** Whether a measure's figures of one sex stay on the screen of those who may see them. */
export interface SexJudge {
	/** Of a month. */
	hidesMonth(measure: Measure, month: Month, grouping?: string): boolean;
	/** Of several months of one year together. */
	hidesPeriod(measure: Measure, months: readonly Month[], grouping?: string): boolean;
}

/** What figures of one sex are judged by. */
export interface SexDivision {
	/**
	 * Divisions by sex: of the selection itself where it is all there is, else of every group of
	 * the dimension that it is a group of.
	 */
	tables: readonly FactTable[];
	input: Omit<EvaluationInput, 'table'>;
	/** Persons of one sex that are too few. */
	threshold: number;
}

/**
 * Nothing of one sex leaves: a selection by several dimensions is a part of too many others to be
 * judged by what they show.
 */
export const HIDES_ALL: SexJudge = { hidesMonth: () => true, hidesPeriod: () => true };

/** The last months of the thirds of a year, by which its periods are chosen. */
const THIRDS = [4, 8, 12];

/**
 * Judges what figures of one sex may leave (domain.md §5.3), whatever file or page they are in:
 *
 * - A month's division leaves whole or not at all: all sexes, all groups of the measure and all
 *   groups of the dimension that is chosen from are hidden together when one of them is too few
 *   persons, or all persons of one number are of one sex. What is shown then adds up to nothing smaller than itself.
 * - A period leaves when it is no difference between others that tells a hidden month.
 *   docs/decisions/small-numbers.md says why.
 */
export function sexJudge(division: SexDivision): SexJudge {
	const { tables, threshold } = division;
	const known = new Map<string, boolean>();
	const inputOf = (table: FactTable, grouping?: string): EvaluationInput => ({
		...division.input,
		table,
		...(grouping !== undefined && { grouping })
	});
	const isFew = (measure: Measure, months: readonly Month[], grouping?: string) =>
		tables.some((table) => {
			const input = inputOf(table, grouping);
			const sexes = SEXES.map((sex) => toldPersons(measure, input, months, sex));
			const names = new Set(sexes.flatMap((told) => [...told.keys()]));
			return [...names].some((name) => {
				const persons = sexes.map((told) => told.get(name) ?? 0).filter((each) => each > 0);
				// Where all are of one sex, so are those of each part, which leave undivided.
				return persons.length === 1 || persons.some((each) => isSmall(each, threshold));
			});
		});
	const isFewOnce = (measure: Measure, months: readonly Month[], grouping?: string) => {
		const key = `${measure.code} ${grouping ?? ''} ${months.join()}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const few = isFew(measure, months, grouping);
		known.set(key, few);
		return few;
	};
	const hidesMonth: SexJudge['hidesMonth'] = (measure, month, grouping) =>
		isFewOnce(measure, [month], grouping);

	return {
		hidesMonth,
		hidesPeriod(measure, months, grouping) {
			const hidden = months.filter((month) => hidesMonth(measure, month, grouping));
			if (hidden.length === 0) return false;
			const [table, ...others] = tables;
			// Persons who are there in several months are not the sum of them.
			const adds = measure.dayFacts === undefined && !measure.personsOverlap;
			if (!table || others.length > 0 || !adds) return true;
			if (!isSinceJanuary(measure, months, table, division.input.today)) return true;
			if (isFewOnce(measure, months, grouping)) return true;
			const input = inputOf(table, grouping);
			const told = (month: Month) => SEXES.map((sex) => toldPersons(measure, input, [month], sex));
			return !tellsNoMonth(hidden, monthNumber(months.at(-1)), (part) =>
				isAmbiguous(part.map(told), threshold)
			);
		}
	};
}

/**
 * Whether a period from January to `last` may be shown beside the thirds of the year before its
 * end: of each third the hidden months are none, or keep each other's secret.
 */
function tellsNoMonth(
	hidden: readonly Month[],
	last: number,
	keepSecret: (months: readonly Month[]) => boolean
): boolean {
	let shown = 0;
	const since = (from: number, to: number) =>
		hidden.filter((month) => monthNumber(month) > from && monthNumber(month) <= to);
	for (const end of THIRDS.filter((each) => each <= last)) {
		const part = since(shown, end);
		if (part.length === 0 || keepSecret(part)) shown = end;
	}
	return shown === last || since(shown, last).length === 0;
}

/**
 * Whether of months whose sums are known, and of which each is known as a whole, every number of
 * one sex could be several, and not only such as are too few; also for one who takes each to be
 * too few for that is why it is hidden.
 *
 * @param months of each month what is told of each sex
 */
export function isAmbiguous(months: readonly (readonly Told[])[], threshold: number): boolean {
	const names = new Set(months.flatMap((sexes) => sexes.flatMap((told) => [...told.keys()])));
	return [...names].every((name) =>
		SEXES.every((_, sex) => {
			const all = sum(months.map((sexes) => sexes[sex]?.get(name) ?? 0));
			const wholes = months
				.map((sexes) => sum(sexes.map((told) => told.get(name) ?? 0)))
				.filter((whole) => whole > 0);
			const fews = wholes.map((whole) => Math.min(whole, threshold - 1));
			if (all === 0) return true;
			return wholes.every((whole, at) => {
				const least = Math.max(0, all - sum(wholes) + whole);
				if (least > 0 && Math.min(whole, all) < threshold) return false;
				const few = fews[at] ?? 0;
				const leastFew = Math.max(1, all - sum(fews) + few);
				return leastFew !== Math.min(few, all - (wholes.length - 1));
			});
		})
	);
}

/** Whether the months are all that have data from January on, so that they follow each other. */
function isSinceJanuary(
	measure: Measure,
	months: readonly Month[],
	{ activity }: FactTable,
	today: string
): boolean {
	const [first = '', last = ''] = [months[0], months.at(-1)];
	const withData = [...activity.keys()].filter(
		(month) =>
			yearOf(month) === yearOf(first) && month <= last && hasData(measure, month, activity, today)
	);
	return withData.every((month) => months.includes(month));
}

function monthNumber(month: Month | undefined): number {
	return Number(month?.slice(5));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}
