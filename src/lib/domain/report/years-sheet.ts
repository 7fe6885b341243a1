import type { Leaving } from '../disclosure/leaving-view';
import { capitalized } from '../format/capitalized';
import type { TargetStep } from '../target/target-step';
import type { ChartSeries, YearView } from '../views/chart-view';
import { tableOf } from '../views/table';
import type { ReportCell, ReportPicture, ReportSheet, SeriesLook } from './report-sheet';
import { baseCell, drawnValue, figureCell, remarkOn, sheetHeading } from './sheet-parts';

/**
 * The sheet of years overlaid, with women and men of the last one where the view has them.
 *
 * @param drawsSexes whether they are lines of the picture too, and not in the table alone
 */
export function yearsSheet(
	view: Leaving<YearView>,
	{ drawsSexes }: { drawsSexes: boolean }
): ReportSheet {
	const { caption, target, verdict } = view;
	const { corner, columns, rows } = tableOf(view);
	const current = view.averages[view.series.findIndex(({ role }) => role === 'current')];
	return {
		...sheetHeading(caption, 'ar'),
		finding: null,
		period: view.period,
		target: target?.label.replace(/^Mål: /, '') ?? null,
		verdicts: verdict ? [verdict.words] : [],
		n: current?.point.hidden ?? current?.point.n ?? null,
		notes: [],
		comments: [],
		picture: view.empty ? null : pictureOf(view, drawsSexes),
		table: {
			columns: [
				{ label: corner, decimals: null },
				...columns.flatMap(({ label }) => [
					{ label, decimals: caption.decimals },
					{ label: `${label}, n`, decimals: 0 }
				]),
				{ label: 'Anmärkning', decimals: null }
			],
			rows: rows.map(({ label, points }): ReportCell[] => [
				label,
				...points.flatMap((point) => [figureCell(point), baseCell(point)]),
				remarkOn(points)
			])
		}
	};
}

function lookOf({ role, key }: ChartSeries): SeriesLook {
	if (role === 'group') return key === 'kvinna' ? 'women' : 'men';
	return role;
}

function pictureOf(
	{ caption, labels, series: all, target }: Leaving<YearView>,
	drawsSexes: boolean
): ReportPicture {
	const series = drawsSexes ? all : all.filter(({ role }) => role !== 'group');
	const ends = (end: keyof Pick<TargetStep, 'low' | 'high'>) =>
		(target?.steps ?? []).map((step) => step?.[end] ?? null);
	const targets = [ends('low'), ends('high')].filter((values) =>
		values.some((value) => value !== null)
	);
	return {
		kind: 'lines',
		places: labels.map(({ label }) => label),
		series: [
			...series.map((each) => ({
				name: capitalized(each.label),
				look: lookOf(each),
				values: each.points.map(drawnValue)
			})),
			...targets.map((values) => ({
				name: target?.label ?? 'Mål',
				look: 'target' as const,
				values
			}))
		],
		unit: caption.unit,
		decimals: caption.decimals,
		highest: caption.highest ?? null,
		words: `${caption.title}, ${series.map(({ label }) => label).join(', ')}, månad för månad.`
	};
}
