import { rebasesIn, type ShownAnnotation } from '../annotation/annotation';
import type { Direction } from '../measures/measure';
import type { Aim } from './assurance';
import type { ChartKind } from './chart-kind';
import type { ChartPoint } from './chart-point';
import { controlChart, type Bounds, type ControlChart, type JudgedPoint } from './control-chart';
import { ASSURANCE_WORDS, VARIATION_WORDS } from './icon-words';
import type { Rebase } from './phases';
import { chartSentence, type Spoken } from './sentence';
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
	/** What its sentence needs besides the heading's unit. */
	spoken: Omit<Spoken, 'unit'>;
	kind: ChartKind;
	direction: Direction;
	profile: ProfileName;
	/** `suppressed`: the figure is hidden, and a gap to the chart; `nHidden`: only its n is. */
	points: readonly (ChartPoint & { suppressed?: boolean; nHidden?: boolean })[];
	rebases: readonly Rebase[];
	/** What the kommun has written at its months. */
	annotations?: readonly ShownAnnotation[];
	aimOf: (period: string) => Aim | null;
	bounds: Bounds;
}

/** A point as the machine interface gives it. */
export interface AnsweredPoint extends Omit<JudgedPoint, 'n' | 'signals'> {
	/** Null where it is hidden, also beside a figure that is shown. */
	n: number | null;
	suppressed: boolean;
}

/** A control chart as the machine interface gives it (domain.md §9). */
export interface ChartAnswer extends ChartHeading, Omit<ControlChart, 'points'> {
	direction: Direction;
	profile: ProfileName;
	points: AnsweredPoint[];
	/** What the kommun has written at its months; those of them that begin phases are among the sections. */
	annotations: ShownAnnotation[];
	/** What it says, in Swedish. */
	sentence: string;
	/** What its icons mean, in Swedish; null where there is none. */
	words: Record<'variation' | 'assurance', string | null>;
}

/** A chart with what it is about. */
export function chartAnswer(request: ChartRequest): ChartAnswer {
	const { heading, spoken, profile, points, annotations = [], rebases: asked, ...made } = request;
	const rebases = [...asked, ...rebasesIn(annotations)];
	const chart = controlChart({ ...made, rebases, points, settings: PROFILES[profile] });
	return {
		...heading,
		direction: made.direction,
		profile,
		...chart,
		points: chart.points.map(({ signals: _, ...point }, index) => {
			const { suppressed = false, nHidden = false } = points[index] ?? {};
			return { ...point, n: suppressed || nHidden ? null : point.n, suppressed };
		}),
		annotations: annotations.map(({ month, kind, cause, action }) => ({
			...{ month, kind, cause, action }
		})),
		sentence: chartSentence(chart, { ...spoken, unit: heading.unit }),
		words: {
			variation: chart.variation && VARIATION_WORDS[chart.variation],
			assurance: chart.assurance && ASSURANCE_WORDS[chart.assurance]
		}
	};
}
