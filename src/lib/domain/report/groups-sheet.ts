import type { Leaving } from '../disclosure/leaving-view';
import { capitalized } from '../format/capitalized';
import type { ChartSeries, MonthView, YearGroupsView } from '../views/chart-view';
import { GAP } from '../views/point';
import type {
	ReportCell,
	ReportColumn,
	ReportPicture,
	ReportSheet,
	SeriesLook
} from './report-sheet';
import { baseCell, drawnValue, figureCell, remarkOn, sheetHeading } from './sheet-parts';

/** More groups than these, or longer names, and the bars lie. */
const MOST_STANDING = 8;
const LONGEST_STANDING = 14;

/**
 * The sheet of a measure by groups: a month beside last year's monthly average, or a period beside the
 * same one a year before.
 *
 * @param title what tells the grouping from the measure's others; null where it has one
 */
export function groupsSheet(
	view: Leaving<MonthView> | Leaving<YearGroupsView>,
	{ grouping, title }: { grouping: string; title: string | null }
): ReportSheet {
	const { caption, labels } = view;
	const bySex = view.kind === 'month' ? view.bySex : [];
	const all = [...view.series, ...bySex];
	const heading = sheetHeading(caption, grouping);
	const name = title === null ? caption.title : `${caption.title}: ${title}`;
	const averaged = view.kind === 'month' ? Math.max(1, caption.decimals) : caption.decimals;
	const columns: ReportColumn[] = [
		{ label: title ?? 'Grupp', decimals: null },
		...all.flatMap(({ label, role }): ReportColumn[] => [
			{ label: capitalized(label), decimals: role === 'previous' ? averaged : caption.decimals },
			{ label: `${capitalized(label)}, n`, decimals: 0 }
		]),
		{ label: 'Anmärkning', decimals: null }
	];
	return {
		...heading,
		title: name,
		finding: null,
		period: view.period,
		target: null,
		verdicts: [],
		n: baseOf(view.series[0], view.showsN),
		notes: view.showsN ? ['Varje grupp har sitt eget n.'] : [],
		comments: [],
		picture: view.empty ? null : pictureOf(view, name),
		table: {
			columns,
			rows: labels.map(({ label }, at): ReportCell[] => {
				const points = all.map((series) => series.points[at] ?? GAP);
				return [
					label,
					...points.flatMap((point) => [figureCell(point), baseCell(point)]),
					remarkOn(points)
				];
			})
		}
	};
}

/** What the groups are counted out of, where that is the same for all. */
function baseOf(current: ChartSeries | undefined, ownN: boolean): ReportSheet['n'] {
	const [first] = current?.points ?? [];
	if (ownN || first === undefined || first.n === 0) return null;
	return first.hidden ?? first.n;
}

const LOOKS: Partial<Record<ChartSeries['role'], SeriesLook>> = {
	current: 'current',
	previous: 'previous'
};

function pictureOf(
	view: Leaving<MonthView> | Leaving<YearGroupsView>,
	name: string
): ReportPicture {
	const { caption, labels, series, showsN } = view;
	const lies =
		labels.length > MOST_STANDING || labels.some(({ label }) => label.length > LONGEST_STANDING);
	return {
		kind: lies ? 'lying' : 'bars',
		places: labels.map(({ label }, at) => {
			const point = series[0]?.points[at];
			return showsN && point && !point.hidden ? `${label} (n = ${point.n})` : label;
		}),
		series: series.map(({ label, role, points }) => ({
			name: capitalized(label),
			look: LOOKS[role] ?? 'older',
			values: points.map(drawnValue)
		})),
		unit: caption.unit,
		decimals: caption.decimals,
		highest: caption.highest ?? null,
		words: `${name}, ${series.map(({ label }) => label).join(' bredvid ')}.`
	};
}
