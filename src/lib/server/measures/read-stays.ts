import type { Month } from '../../domain/calendar/month';
import { SHORT_STAY_KINDS } from '../../domain/case/case';
import { SHORT_STAY_LABELS } from '../../domain/case/labels';
import type { LocalDate } from '../../domain/calendar/moment';
import { judgedSeries, judgedWhileMade } from '../../domain/disclosure/judge-view';
import type { Judged } from '../../domain/disclosure/leaving-view';
import { measureByCode } from '../../domain/measures/catalogue';
import { shortStayDays, shortStayLength } from '../../domain/measures/catalogue/short-stays';
import { chartMonths } from '../../domain/measures/chart-months';
import type { Measure, Section } from '../../domain/measures/measure';
import { isCurrentSeries } from '../../domain/series/series';
import type { ControlView, MonthRow } from '../../domain/views/chart-view';
import { monthRow } from '../../domain/views/month-row';
import { seriesControlView } from '../../domain/views/series-control';
import { loadAnnotations } from '../annotations/read';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { allSeriesValues } from '../series/read-values';
import type { YearGround } from './read-ground';
import { sectionRows, type MonthRows } from './read-month';
import { loadRowInput, type Filters } from './read-view-input';

/** The parts of the monthly review that the page is about. */
const PARTS = ['korttids', 'säbo'] as const satisfies readonly Section[];
const IN_PARTS: readonly string[] = PARTS;

/** What Korttids och SÄBO shows. */
export interface StaysPage {
	/** Measures of who comes from hospital. */
	sections: MonthRows[];
	/** The same by what the stay is for: days, and how long the stays were. */
	kinds: { code: string; title: string; rows: Judged<MonthRow>[] }[];
	/** The whole operation's own figures, of the series that have any in the months of the charts. */
	series: { id: string; source: string; view: Judged<ControlView> }[];
}

/** Which month of which cases. */
interface StaysRequest {
	month: Month;
	filters: Filters;
	today: LocalDate;
	ground: YearGround;
}

/** Short stays and care homes in a month, and the operation's own figures up to it. */
export async function loadStaysPage(
	tx: Transaction,
	scope: Scope,
	{ month, filters, today, ground }: StaysRequest
): Promise<StaysPage> {
	const months = chartMonths(month);
	const [from = month] = months;
	const read = await loadRowInput(tx, scope, { from, to: month, filters, today }, ground);
	const written = { annotations: await loadAnnotations(tx, scope), selection: filters };
	const page = { input: { ...read.input, written }, judge: read.judge };
	const values = await allSeriesValues(tx, scope);
	return {
		sections: sectionRows(PARTS, page, month),
		kinds: [shortStayDays, shortStayLength].map((measure) => ({
			code: measure.code,
			title: measure.title,
			rows: kindRows(measure, page, month)
		})),
		series: ground.series
			.filter((row) => isCurrentSeries(row, today) && concernsStays(row.compares))
			.flatMap((row) => {
				const own = values.get(row.id) ?? new Map<Month, number>();
				if (!months.some((each) => own.has(each))) return [];
				const series = { ...row, values: own };
				const view = seriesControlView(series, { targets: ground.targets, today }, months);
				return [{ id: row.id, source: row.source, view: judgedSeries(view) }];
			})
	};
}

function kindRows(
	measure: Measure,
	{ input, judge }: Awaited<ReturnType<typeof loadRowInput>>,
	month: Month
): Judged<MonthRow>[] {
	return SHORT_STAY_KINDS.map((group) =>
		judgedWhileMade(measure, judge, (stays) =>
			monthRow(measure, input, {
				...{ month, stays },
				part: { of: 'measure', group, label: SHORT_STAY_LABELS[group] }
			})
		)
	);
}

/** A series that is compared with another measure is no figure of short stays or care homes. */
function concernsStays(compares: string | null): boolean {
	const section = compares === null ? undefined : measureByCode(compares)?.section;
	return section === undefined || IN_PARTS.includes(section);
}
