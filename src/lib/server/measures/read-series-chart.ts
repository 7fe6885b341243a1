import { monthsBetween } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import type { ChartParameters } from '../../domain/machine/chart-parameters';
import { askedRebases } from '../../domain/measures/chart-query';
import { seriesChart } from '../../domain/series/series-chart';
import type { ChartAnswer } from '../../domain/spc/chart-answer';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { loadTargets } from '../targets/read';
import type { SeriesRow } from '../series/read';
import { seriesValues } from '../series/read-values';

/** The control chart of an external series, as a program asks for it. */
export async function loadSeriesChart(
	tx: Transaction,
	scope: Scope,
	row: SeriesRow,
	asked: ChartParameters,
	today: LocalDate
): Promise<ChartAnswer> {
	const values = await seriesValues(tx, scope, row.id);
	const { from, to, profile, direction, target } = asked;
	return seriesChart(
		{ ...row, values },
		{
			months: monthsBetween(from, to),
			targets: await loadTargets(tx, scope),
			rebases: askedRebases(asked),
			...{ today, profile, direction, target }
		}
	);
}
