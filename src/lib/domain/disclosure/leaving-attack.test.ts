import fc from 'fast-check';
import { expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { attackFew, solved } from '../../../../tests/support/attacker/attack';
import { Knowledge } from '../../../../tests/support/attacker/knowledge';
import { long, rounds } from '../../../../tests/support/rounds';
import { monthsOfYear } from '../calendar/month';
import { SEXES } from '../case/case';
import { sumFacts, type Facts } from '../facts/facts';
import { measureByCode } from '../measures/catalogue';
import { wholeOf, type FactTable } from '../measures/fact-table';
import type { Measure } from '../measures/measure';
import type { ChartPoint } from '../views/chart-view';
import { monthView } from '../views/month-view';
import { yearView } from '../views/year-view';
import { judged } from './judge-view';
import { sexJudge } from './leaving-sexes';
import { leaving } from './leaving-view';

const THRESHOLD = 5;
const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: [] };

/** What persons are counted as: without days, and those who waited 0, 1 and more days. */
const PARTS = ['without', 'days0', 'days1', 'longer'] as const;
type Counts = Record<(typeof PARTS)[number], number>;

/** What figures say of the parts: the persons of n and of the numerator, and a sum of days. */
const SAID: Record<string, { n: Partial<Counts>; numerator?: Partial<Counts>; days?: true }> = {
	cases: { n: { without: 1, days0: 1, days1: 1, longer: 1 } },
	'days-mean': { n: { days0: 1, days1: 1, longer: 1 }, days: true },
	'days-mean-excl0': { n: { days1: 1, longer: 1 }, days: true },
	'same-day-share': { n: { days0: 1, days1: 1, longer: 1 }, numerator: { days0: 1 } },
	'within-target-share': { n: { days0: 1, days1: 1, longer: 1 }, numerator: { days0: 1, days1: 1 } }
};
/** `later` is the days after the first: at least one for each who waited longer. */
const DAYS = { days1: 1, longer: 1, later: 1 };

/** Persons by month, ward and sex. */
type Town = Record<string, Record<string, Record<string, Counts>>>;

const factsOf = ({ without, days0, days1, longer }: Counts): Facts => ({
	cases: without + days0 + days1 + longer,
	'days/somatisk/0': days0,
	'days/somatisk/1': days1,
	'days/somatisk/3': longer
});

/** The town's facts by sex, of one ward or all. */
function tableOf(town: Town, ward?: string): FactTable {
	const ofSex = (sex: string) =>
		new Map(
			Object.entries(town).map(([month, wards]) => {
				const chosen = Object.entries(wards).filter(
					([name]) => ward === undefined || name === ward
				);
				return [month, sumFacts(chosen.map(([, sexes]) => factsOf(sexes[sex] ?? EMPTY)))] as const;
			})
		);
	const activity = new Map(Object.keys(town).map((month) => [month, { cases: 1 }]));
	const groups = new Map(SEXES.map((sex) => [sex, ofSex(sex)]));
	return { groups, activity, partial: ward !== undefined };
}
const EMPTY: Counts = { without: 0, days0: 0, days1: 0, longer: 0 };

const sexed = ({ groups, ...table }: FactTable, sex: string | undefined): FactTable =>
	sex === undefined
		? { groups, ...table }
		: { ...table, partial: true, groups: new Map([[sex, groups.get(sex) ?? new Map()]]) };

interface Fetched {
	/** Years, after each of their months; else months with the year before. */
	years: boolean;
	/** A ward is judged by itself, and a period by its own persons: what must not be enough. */
	naive?: boolean;
}

/** Everything that leaves of a town, whatever it is filtered by, written down. */
function learn(town: Town, { years, naive = false }: Fetched): Knowledge {
	const knowledge = new Knowledge();
	const months = Object.keys(town);
	const wards = Object.keys(Object.values(town)[0] ?? {});
	const place = (month: string, ward: string, sex: string, part: string) =>
		`${month} ${ward} ${sex} ${part}`;
	for (const month of months) {
		for (const part of [...PARTS, 'later']) {
			for (const sex of SEXES) {
				const parts = wards.map((ward) => place(month, ward, sex, part));
				knowledge.adds(place(month, 'all', sex, part), parts);
			}
		}
		for (const ward of [...wards, 'all']) {
			for (const sex of SEXES) {
				const beyond = `${place(month, ward, sex, 'later')} beyond one each`;
				knowledge.adds(place(month, ward, sex, 'later'), [
					place(month, ward, sex, 'longer'),
					beyond
				]);
			}
		}
	}
	const write = (
		code: string,
		point: ChartPoint | undefined,
		of: { months: readonly string[]; ward: string; sexes: readonly string[] }
	) => {
		if (!point || point.hidden || point.value === null) return;
		const said = SAID[code];
		const equals = (weights: Record<string, number> | undefined, value: number) =>
			knowledge.relate(
				of.months.flatMap((month) =>
					of.sexes.flatMap((sex) =>
						Object.entries(weights ?? {}).map(
							([part, weight]) => [place(month, of.ward, sex, part), weight] as const
						)
					)
				),
				{ least: Math.round(value), most: Math.round(value) }
			);
		if (code === 'cases') return equals(said?.n, point.value * of.months.length);
		equals(said?.n, point.n);
		if (said?.numerator) equals(said.numerator, point.numerator ?? 0);
		if (said?.days) equals(DAYS, point.value * point.n);
	};
	for (const ward of [undefined, ...wards]) {
		const whole = tableOf(town, ward);
		for (const sex of [undefined, ...SEXES]) {
			for (const code of Object.keys(SAID)) {
				const measure = measureByCode(code) as Measure;
				const siblings =
					ward === undefined || naive ? [whole] : wards.map((each) => tableOf(town, each));
				const table = sexed(whole, sex);
				const at = { ward: ward ?? 'all' };
				// As fetched after each month of the year, or only when the last has been.
				const days = years ? months.map((month) => `${month}-28`) : ['2020-01-15'];
				for (const today of days) {
					const ground = { context, today };
					const own = sexJudge({ tables: siblings, input: ground, threshold: THRESHOLD });
					const judge = naive ? { ...own, hidesPeriod: () => false } : own;
					const judging = { judge, measure, ofOneSex: sex !== undefined };
					const selection = { partial: true, ...(sex !== undefined && { sex }) };
					const input = { ...ground, table: wholeOf(table), targets: [], selection };
					const of = (key: string) => (key === 'total' ? (sex ? [sex] : SEXES) : [key]);
					if (years) {
						const options = sex === undefined ? { bySex: table } : {};
						const view = yearView(measure, input, { years: [2019], ...options });
						const left = leaving(judged(view, judging));
						left.series.forEach((series, index) => {
							const sexes = of(series.key === '2019' ? 'total' : series.key);
							series.points.forEach((point, month) =>
								write(code, point, { ...at, sexes, months: [monthsOfYear(2019)[month] ?? ''] })
							);
							const average = left.averages[index];
							if (average) write(code, average.point, { ...at, sexes, months: average.months });
						});
						continue;
					}
					for (const month of months.filter((each) => each >= '2019')) {
						const view = monthView(measure, input, { month, bySex: table });
						const left = leaving(judged(view, judging));
						left.series.forEach(({ points, months: about = [] }) => {
							points.forEach((point, label) =>
								write(code, point, {
									...{ ...at, sexes: of(left.labels[label]?.key ?? '') },
									months: about
								})
							);
						});
					}
				}
			}
		}
	}
	return knowledge;
}

/** The numbers of persons of one sex that must not be told: those that are 1–4. */
function secrets(town: Town): string[] {
	const months = Object.entries(town);
	const wards = [...Object.keys(months[0]?.[1] ?? {}), 'all'];
	const counted = months.flatMap(([month, of]) =>
		wards.flatMap((ward) =>
			SEXES.flatMap((sex) =>
				PARTS.map((part) => {
					const sexes = ward === 'all' ? Object.values(of) : [of[ward] ?? {}];
					const persons = sexes.reduce((sum, each) => sum + (each[sex] ?? EMPTY)[part], 0);
					return { name: `${month} ${ward} ${sex} ${part}`, persons };
				})
			)
		)
	);
	return counted.flatMap(({ name, persons }) => (persons > 0 && persons < THRESHOLD ? [name] : []));
}

const number = fc.oneof(
	{ arbitrary: fc.integer({ min: 5, max: 30 }), weight: 6 },
	{ arbitrary: fc.integer({ min: 0, max: 6 }), weight: 1 }
);
const people = fc.record({
	without: fc.oneof({ arbitrary: fc.constant(0), weight: 4 }, { arbitrary: number, weight: 1 }),
	...{ days0: number, days1: number, longer: number }
});
const unknown = fc.oneof(
	{ arbitrary: fc.constant(EMPTY), weight: 4 },
	{ arbitrary: fc.constant({ ...EMPTY, days0: 1 }), weight: 1 }
);
const sexes = fc.record({ kvinna: people, man: people, 'uppgift saknas': unknown });
const townOf = (months: readonly string[], wards: readonly string[]) =>
	fc.record(
		Object.fromEntries(
			months.map((month) => [
				month,
				fc.record(Object.fromEntries(wards.map((ward) => [ward, sexes])))
			])
		)
	);

const TOWNS = [
	['months of wards', townOf(['2018-11', '2018-12', '2019-12'], ['a', 'b', 'c']), false, 20],
	['a year, fetched month by month', townOf(monthsOfYear(2019), ['a']), true, 5]
] as const;

it.each(TOWNS)(
	'whoever has every file of %s gets no few of a sex',
	(_what, towns, years, runs) => {
		let hidden = 0;
		fc.assert(
			fc.property(towns, (town) => {
				const wanted = secrets(town);
				hidden += wanted.length;
				const knowledge = learn(town, { years });
				expect(attackFew(knowledge, solved(knowledge), wanted, THRESHOLD)).toEqual([]);
			}),
			{ numRuns: rounds(runs, 15 * runs), endOnFailure: true, ...(!long && { seed: 1 }) }
		);
		expect(hidden).toBeGreaterThan(runs);
	},
	3_600_000
);

it.each(TOWNS)('and would of %s, were each figure judged by itself', (_what, towns, years) => {
	const found = fc.sample(towns, { numRuns: 4, seed: 1 }).flatMap((town) => {
		const knowledge = learn(town, { years, naive: true });
		return attackFew(knowledge, solved(knowledge), secrets(town), THRESHOLD);
	});
	expect(found.length).toBeGreaterThan(0);
});
