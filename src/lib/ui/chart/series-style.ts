import type { ChartSeries } from '../../domain/views/chart-view';
import type { Palette } from './palette';

/** The colours of the palette that stand for series; the legend has a style for each. */
export type SeriesColour = Extract<
	keyof Palette,
	'now' | 'before' | 'earlier' | 'target' | 'women' | 'men' | 'unknown'
>;

/** How a series is drawn; never told by colour alone. */
export interface SeriesStyle {
	colour: SeriesColour;
	/** Line pattern in pixels on and off; empty is solid. */
	dash: readonly number[];
	width: number;
	point: 'circle' | 'rect' | 'triangle' | 'rectRot';
}

const BY_ROLE: Record<ChartSeries['role'], SeriesStyle> = {
	current: { colour: 'now', dash: [], width: 2.5, point: 'circle' },
	previous: { colour: 'before', dash: [], width: 2, point: 'rect' },
	older: { colour: 'earlier', dash: [5, 3], width: 1.5, point: 'triangle' },
	longest: { colour: 'before', dash: [], width: 0, point: 'rect' },
	group: { colour: 'now', dash: [], width: 2, point: 'circle' }
};

const BY_SEX: Record<string, SeriesStyle> = {
	kvinna: { colour: 'women', dash: [], width: 2, point: 'circle' },
	man: { colour: 'men', dash: [], width: 2, point: 'rectRot' },
	'uppgift saknas': { colour: 'unknown', dash: [2, 2], width: 2, point: 'triangle' }
};

const GROUPS: readonly SeriesStyle[] = [
	{ colour: 'now', dash: [], width: 2, point: 'circle' },
	{ colour: 'men', dash: [], width: 2, point: 'rectRot' },
	{ colour: 'women', dash: [], width: 2, point: 'triangle' },
	{ colour: 'unknown', dash: [4, 3], width: 2, point: 'rect' },
	{ colour: 'target', dash: [2, 2], width: 2, point: 'circle' }
];

/** The style of a series: by its sex where it is one, otherwise by its role and place. */
export function styleOf(series: Pick<ChartSeries, 'key' | 'role'>, groupIndex = 0): SeriesStyle {
	const sex = BY_SEX[series.key];
	if (sex) return sex;
	if (series.role !== 'group') return BY_ROLE[series.role];
	return GROUPS[groupIndex % GROUPS.length] ?? BY_ROLE.group;
}
