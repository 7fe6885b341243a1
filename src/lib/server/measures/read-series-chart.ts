import { monthsBetween } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import type { ChartParameters } from '../../domain/machine/chart-parameters';
import { askedRebases } from '../../domain/measures/chart-query';
import { EXTERNAL_SERIES, seriesDecimals } from '../../domain/series/series';
import { SERIES_UNUSUALLY, seriesPoints } from '../../domain/series/series-chart';
import { chartAnswer, type ChartAnswer } from '../../domain/spc/chart-answer';
import { aimsFrom } from '../../domain/spc/target-aim';
import { seriesTargetCode } from '../../domain/target/target-for';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { loadTargets } from '../targets/read';
import type { SeriesRow } from '../series/read';
import { seriesValues } from '../series/read-values';

/** The control chart of an external series. */
export async function loadSeriesChart(
	tx: Transaction,
	scope: Scope,
	{ id, name, unit, direction: own }: SeriesRow,
	asked: ChartParameters,
	today: LocalDate
): Promise<ChartAnswer> {
	const code = seriesTargetCode(name);
	const direction = asked.direction ?? own;
	const values = await seriesValues(tx, scope, id);
	return chartAnswer({
		heading: { measure: code, title: name, unit, definition: EXTERNAL_SERIES, group: null },
		spoken: { unusually: SERIES_UNUSUALLY, decimals: seriesDecimals(values), group: null },
		kind: 'xmr',
		direction,
		profile: asked.profile,
		points: seriesPoints(values, monthsBetween(asked.from, asked.to), today),
		rebases: askedRebases(asked),
		aimOf: aimsFrom({
			asked: asked.target,
			direction,
			targets: await loadTargets(tx, scope),
			figure: { code, additive: false },
			selection: { partial: false }
		}),
		bounds: { lowest: null, highest: null }
	});
}
