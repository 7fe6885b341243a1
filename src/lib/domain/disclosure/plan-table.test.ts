import { describe, expect, it } from 'vitest';
import { ALL_GROUPS } from './all-groups';
import { planTable, type PlannedTable, type TableNumber } from './plan-table';

/** Persons by period and group. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const T1 = '2025-01/2025-04';
const T2 = '2025-05/2025-08';
const T3 = '2025-09/2025-12';

/** Counts whose zero is shown, and that add up to a whole everybody sees unless told otherwise. */
function numberOf(counts: Counts, { addsUp = true, addsOverTime = true } = {}): TableNumber {
	const valueOf = (group: string, period: string) => counts[period]?.[group] ?? 0;
	return {
		addsOverTime,
		of(group, period, hidesZero) {
			const value = valueOf(group, period);
			const isKnown = value === 0 && !hidesZero;
			const hidden = isKnown ? ([0, 0] as const) : ([hidesZero ? 0 : 1, Infinity] as const);
			return { value, ofFew: false, hidden, shown: [value, value] };
		},
		whole(period) {
			if (!addsUp) return null;
			const value = Object.values(counts[period] ?? {}).reduce((sum, count) => sum + count, 0);
			return { value, ofFew: false, hidden: [0, Infinity], shown: [value, value] };
		}
	};
}

/** The hidden groups by period, of counts where those below five are hidden whatever the others are. */
function planned(counts: Counts, further: Partial<PlannedTable> = {}, number = numberOf(counts)) {
	const table: PlannedTable = {
		groups: [...new Set(Object.values(counts).flatMap((groups) => Object.keys(groups)))].sort(),
		periods: Object.keys(counts),
		numbers: [number],
		persons: (group, period) => counts[period]?.[group] ?? 0,
		threshold: 5,
		primary: new Map(
			Object.entries(counts).map(([period, groups]) => [
				period,
				new Set(Object.keys(groups).filter((group) => within(groups[group] ?? 0)))
			])
		),
		final: new Set(),
		...further
	};
	const planning = planTable(table);
	for (;;) {
		const step = planning.next();
		if (step.done) {
			return Object.fromEntries(
				[...step.value].map(([period, groups]) => [period, [...groups].sort()])
			);
		}
	}
}

const within = (count: number) => count > 0 && count < 5;

describe('in one period', () => {
	it('a small group takes the one of fewest persons with it that hides it', () => {
		expect(planned({ '2025': { a: 60, b: 40, c: 2 } })).toEqual({ '2025': ['b', 'c'] });
		expect(planned({ '2025': { a: 60, b: 40 } })).toEqual({ '2025': [] });
	});

	it('two small ones hide each other where together they could be many', () => {
		expect(planned({ '2025': { a: 60, b: 3, c: 3 } })).toEqual({ '2025': ['b', 'c'] });
		expect(planned({ '2025': { a: 60, b: 9, c: 2, d: 2 } })).toEqual({ '2025': ['b', 'c', 'd'] });
	});

	it('the row is hidden where all together are too few, zero too', () => {
		expect(planned({ '2025': { a: 1, b: 1, c: 1, d: 1, e: 1 } })).toEqual({ '2025': [ALL_GROUPS] });
	});

	it('nothing has to be hidden beside them where nobody knows what they add up to', () => {
		const counts = { '2025': { a: 60, b: 40, c: 2 } };
		expect(planned(counts, {}, numberOf(counts, { addsUp: false }))).toEqual({ '2025': ['c'] });
	});
});

describe('over the thirds of a year', () => {
	const year = (thirds: Counts): Counts => {
		const sums: Record<string, number> = {};
		for (const groups of Object.values(thirds)) {
			for (const [group, count] of Object.entries(groups)) sums[group] = (sums[group] ?? 0) + count;
		}
		return { ...thirds, '2025': sums };
	};

	it('a small third takes another of the same group with it, and both a group each', () => {
		const counts = year({
			[T1]: { a: 3, b: 20, c: 50 },
			[T2]: { a: 9, b: 20, c: 50 },
			[T3]: { a: 30, b: 20, c: 50 }
		});
		expect(planned(counts)).toEqual({ [T1]: ['a', 'b'], [T2]: ['a', 'b'], [T3]: [], '2025': [] });
	});

	it('years are shown rather than thirds', () => {
		const counts = year({ [T1]: { a: 3 }, [T2]: { a: 30 }, [T3]: { a: 40 } });
		const plan = planned(counts, {}, numberOf(counts, { addsUp: false }));
		expect(plan).toEqual({ [T1]: ['a'], [T2]: ['a'], [T3]: [], '2025': [] });
	});

	it('the year stays hidden where what was shown before would tell', () => {
		const counts = year({ [T1]: { a: 30 }, [T2]: { a: 40 }, [T3]: { a: 3 } });
		const plan = planned(counts, { final: new Set([T1, T2]) }, numberOf(counts, { addsUp: false }));
		expect(plan).toEqual({ [T1]: [], [T2]: [], [T3]: ['a'], '2025': ['a'] });
	});

	it('persons who may be there in several thirds are judged a third at a time', () => {
		const counts = year({ [T1]: { a: 3 }, [T2]: { a: 30 }, [T3]: { a: 40 } });
		const alone = numberOf(counts, { addsUp: false, addsOverTime: false });
		expect(planned(counts, {}, alone)).toEqual({ [T1]: ['a'], [T2]: [], [T3]: [], '2025': [] });
	});
});
