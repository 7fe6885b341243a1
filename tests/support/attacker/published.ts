import { monthsBetween, type Month } from '../../../src/lib/domain/calendar/month';
import type { Case } from '../../../src/lib/domain/case/case';
import { maskFrom, type Mask } from '../../../src/lib/domain/disclosure/mask';
import {
	WHOLE,
	type Breakdown,
	type MonthTables
} from '../../../src/lib/domain/disclosure/month-tables';
import { releaseMonth, type MonthRelease } from '../../../src/lib/domain/disclosure/release-month';
import type { ReleasedFigures, ReleasedTable } from '../../../src/lib/domain/disclosure/released';
import { DIMENSIONS } from '../../../src/lib/domain/facts/dimension';
import type { Facts } from '../../../src/lib/domain/facts/facts';
import { MEASURES } from '../../../src/lib/domain/measures/catalogue';
import { EMPTY_TABLE } from '../../../src/lib/domain/measures/fact-table';
import { allRows } from '../all-rows';
import { INITIAL } from '../../fixtures/cases-2018-2019';
import { factTableOf } from '../fact-table-of';
import type { Ask } from './ask';

/** Evaluates everything without agreements or amounts, with the first lists. */
const CONTEXT = { lists: INITIAL, kommun: '2480', agreements: [], amounts: [] };

/** The facts of cases at hand, month by month, as publishing reads them. */
export function tablesOf(cases: readonly Case[], today: string): Map<Month, MonthTables> {
	const selection = { countTo: today, agreements: [], today };
	const whole = factTableOf(cases, selection);
	const by = DIMENSIONS.map(
		(dimension) => [dimension, factTableOf(cases, { ...selection, by: dimension })] as const
	);
	return new Map(
		[...whole.activity].map(([month, facts]) => {
			const tables = by.map(([dimension, table]) => [
				dimension,
				new Map(
					[...table.groups].flatMap(([group, months]): [string, Facts][] => {
						const own = months.get(month);
						return group === null || own === undefined ? [] : [[group, own]];
					})
				)
			]);
			const total = new Map([[WHOLE, facts]]);
			return [month, { total, ...Object.fromEntries(tables) } as MonthTables];
		})
	);
}

/** Releases every month with a mask. */
export function releases(
	months: ReadonlyMap<Month, MonthTables>,
	maskOf: (tables: MonthTables, month: Month) => Mask
): Map<Month, MonthRelease> {
	return new Map(
		[...months].map(([month, tables]) => [
			month,
			releaseMonth({ month, tables, mask: maskOf(tables, month), context: CONTEXT })
		])
	);
}

/** Every figure of the months, nothing hidden. */
export const NOTHING_HIDDEN: Mask = maskFrom({});

/** Released months as a table of one breakdown. */
function releasedTable(
	months: ReadonlyMap<Month, MonthRelease>,
	breakdown: Breakdown
): ReleasedTable {
	const groups = new Map<string | null, Map<Month, ReleasedFigures>>();
	const whole = new Map<Month, ReleasedFigures>();
	for (const [month, release] of months) {
		whole.set(month, release.total.get(WHOLE) ?? {});
		for (const [group, figures] of release[breakdown]) {
			const key = breakdown === 'total' ? null : group;
			const own = groups.get(key) ?? new Map<Month, ReleasedFigures>();
			groups.set(key, own.set(month, figures));
		}
	}
	return { groups, whole };
}

/** Answers questions from released months, as the machine interface does. */
export function answering(months: ReadonlyMap<Month, MonthRelease>): Ask {
	return (_code, { from = '', to = '', by }) => {
		const dimension = DIMENSIONS.find((each) => each === by) ?? null;
		const released = releasedTable(months, dimension ?? 'total');
		const asked = MEASURES.filter((measure) =>
			dimension !== null
				? measure.kind === 'single'
				: by === undefined ||
					(measure.kind === 'grouped' && measure.groupings.some(({ name }) => name === by))
		);
		const request = {
			table: { ...EMPTY_TABLE, released },
			context: CONTEXT,
			today: '2099-01-01',
			from,
			to,
			by: dimension,
			...(dimension === null && by !== undefined && { grouping: by })
		};
		const outputs = asked.map((measure) => ({
			measure: measure.code,
			rows: allRows(measure, request)
		}));
		return Promise.resolve(outputs);
	};
}

/** The first and last month, and all between. */
export function spanOf(months: Iterable<Month>): { from: Month; to: Month; months: Month[] } {
	const sorted = [...months].sort();
	const [from = '', to = ''] = [sorted[0], sorted.at(-1)];
	return { from, to, months: monthsBetween(from, to) };
}
