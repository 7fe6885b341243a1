import type { Annotation } from '../../domain/annotation/annotation';
import type { Judged, SealableView, Sealed } from '../../domain/disclosure/leaving-view';
import type { ControlView, MonthRow, MonthView, PeriodsView } from '../../domain/views/chart-view';
import type { FunnelView } from '../../domain/views/funnel-view';
import type { ParetoView } from '../../domain/views/pareto-view';
import type { YearPicture } from './year-review';

/** What a measure's page shows. */
export interface MeasureFigures {
	/** Null where the measure is no figure as a whole. */
	chart: {
		control: Judged<ControlView>;
		/** Of everybody, women and men; null of what has groups. */
		view: Judged<MonthView> | null;
		periods: Judged<PeriodsView> | null;
	} | null;
	/** What is written at its chart. */
	annotations: readonly Annotation[];
	/** Its groups over twelve months. */
	twelve: { pareto: ParetoView | null; funnel: FunnelView | null } | null;
	parts: readonly Judged<MonthRow>[] | null;
	years: readonly YearPicture[];
}

/** Every view of the page that may have to stay on the screen. */
export function viewsIn({ chart, parts, years }: MeasureFigures): Sealed<SealableView>[] {
	return [
		...(chart ? [chart.control, chart.view, chart.periods].filter((view) => view !== null) : []),
		...(parts ?? []),
		...years.map(({ view }) => view)
	];
}
