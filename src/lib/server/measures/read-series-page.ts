import { monthOf, type Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { judgedSeries } from '../../domain/disclosure/judge-view';
import type { Judged } from '../../domain/disclosure/leaving-view';
import { measureByCode } from '../../domain/measures/catalogue';
import { chartMonths } from '../../domain/measures/chart-months';
import { hasWhole } from '../../domain/measures/whole';
import type { ControlView } from '../../domain/views/chart-view';
import { comparisonView, type ComparisonView } from '../../domain/views/comparison-view';
import { controlView } from '../../domain/views/control-view';
import { seriesControlView } from '../../domain/views/series-control';
import { loadAnnotations } from '../annotations/read';
import type { Transaction } from '../database/transaction';
import { loadKommun } from '../lists/read-kommun';
import type { Scope } from '../scope';
import type { SeriesRow } from '../series/read';
import { allSeriesValues } from '../series/read-values';
import type { YearGround } from './read-ground';
import { loadRowInput } from './read-view-input';

/** What a series' own page shows. */
export interface SeriesPage {
	control: Judged<ControlView>;
	/** The measure that it is compared with, and all that are; null without one, or where it counts in another unit. */
	comparison: ComparisonView | null;
}

/** A series' control chart up to its last month, and what it is compared with. */
export async function loadSeriesPage(
	tx: Transaction,
	scope: Scope,
	{ row, today, ground }: { row: SeriesRow; today: LocalDate; ground: YearGround }
): Promise<SeriesPage> {
	const values = await allSeriesValues(tx, scope);
	const withValues = (each: SeriesRow) => ({
		...each,
		values: values.get(each.id) ?? new Map<Month, number>()
	});
	const months = chartMonths(row.to ?? monthOf(today));
	const view = seriesControlView(withValues(row), { targets: ground.targets, today }, months);
	const control = judgedSeries(view);
	const measure = row.compares === null ? undefined : measureByCode(row.compares);
	if (measure === undefined || !hasWhole(measure)) return { control, comparison: null };
	const [from = '', to = ''] = [months[0], months.at(-1)];
	const { input } = await loadRowInput(tx, scope, { from, to, filters: {}, today }, ground);
	const written = { annotations: await loadAnnotations(tx, scope), selection: {} };
	const own = controlView(measure, { ...input, written }, { months });
	const compared = ground.series.filter(({ compares }) => compares === measure.code);
	const { name } = await loadKommun(tx, scope);
	const comparison = comparisonView(own, compared.map(withValues), name);
	const isThere = comparison?.lines.some((line) => line.name === row.name) === true;
	return { control, comparison: isThere ? comparison : null };
}
