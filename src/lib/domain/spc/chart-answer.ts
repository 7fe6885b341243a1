import type { Direction } from '../measures/measure';
import type { Aim } from './assurance';
import type { ChartKind } from './chart-kind';
import type { ChartPoint } from './chart-point';
import { controlChart, type Bounds, type ControlChart, type JudgedPoint } from './control-chart';
import type { Rebase } from './phases';
import { PROFILES, type ProfileName } from './settings';

/** What a chart is about. */
export interface ChartHeading {
	/** Code of the measure, or `series:` and the series' name. */
	measure: string;
	title: string;
	/** What the values of the chart are counted in. */
	unit: string;
	definition: string;
	/** The one of the measure's groups that it is about; null for the whole. */
	group: string | null;
}

/** What an answer is made from. */
export interface ChartRequest {
	heading: ChartHeading;
	kind: ChartKind;
	direction: Direction;
	profile: ProfileName;
	/** `suppressed`: the figure is hidden, and a gap to the chart. */
	points: readonly (ChartPoint & { suppressed?: boolean })[];
	rebases: readonly Rebase[];
	aimOf: (period: string) => Aim | null;
	bounds: Bounds;
}

/** A point as the machine interface gives it. */
export interface AnsweredPoint extends Omit<JudgedPoint, 'n'> {
	/** Null where the figure is hidden. */
	n: number | null;
	suppressed: boolean;
}

/** A control chart as the machine interface gives it (domain.md §9). */
export interface ChartAnswer extends ChartHeading, Omit<ControlChart, 'points'> {
	direction: Direction;
	profile: ProfileName;
	points: AnsweredPoint[];
}

/** A chart with what it is about. */
export function chartAnswer({ heading, profile, points, ...made }: ChartRequest): ChartAnswer {
	const chart = controlChart({ ...made, points, settings: PROFILES[profile] });
	return {
		...heading,
		direction: made.direction,
		profile,
		...chart,
		points: chart.points.map((point, index) => {
			const suppressed = points[index]?.suppressed ?? false;
			return { ...point, n: suppressed ? null : point.n, suppressed };
		})
	};
}
