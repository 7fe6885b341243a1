import type { Leaving } from '../disclosure/leaving-view';
import { formatMonth, formatMonthYearShort } from '../format/date';
import { HIDDEN } from '../measures/hidden';
import { RULE_WORDS } from '../spc/icon-words';
import type { AnsweredPoint } from '../spc/chart-answer';
import { fileNumber } from '../views/csv-rows';
import type { ControlView, MonthRow, MonthsView, PeriodFigures } from '../views/chart-view';
import { fromFirst } from '../views/chart-signal';
import { monthSpanLabel } from '../views/labels';
import { GAP } from '../views/point';
import type { ReportCell, ReportColumn, ReportPicture, ReportSheet } from './report-sheet';
import {
	baseCell,
	commentLines,
	drawnValue,
	figureCell,
	remarkOn,
	sheetHeading,
	signalWords
} from './sheet-parts';

/** A measure month by month: its control chart, and what the last month is held against. */
export interface MonthByMonth {
	control: Leaving<ControlView>;
	months: Leaving<MonthsView>;
	row: Leaving<MonthRow>;
}

/** The sheet of a measure's control chart, from its first month that has anything. */
export function monthsSheet({ control, months, row }: MonthByMonth): ReportSheet {
	const { caption, signal, chart } = control;
	const points = fromFirst(chart.points);
	const figures = new Map(months.rows.map((each) => [each.month, each.figures]));
	const { caption: own } = months;
	const isRate = own.unit !== caption.unit;
	const labelled = (label: string, decimals: number): ReportColumn => ({ label, decimals });
	const columns: ReportColumn[] = [
		{ label: 'Månad', decimals: null },
		...sexColumns('Totalt', own.decimals),
		...sexColumns('Kvinnor', own.decimals),
		...sexColumns('Män', own.decimals),
		...(isRate ? [labelled(`Diagrammets värde, ${caption.unit}`, 1)] : []),
		labelled('Medelvärde', caption.decimals + 1),
		labelled('Undre gräns', caption.decimals + 1),
		labelled('Övre gräns', caption.decimals + 1),
		labelled('Mål, minst', caption.decimals),
		labelled('Mål, högst', caption.decimals),
		{ label: 'Anmärkning', decimals: null }
	];
	return {
		...sheetHeading(own, 'manader'),
		finding: signal.sentence,
		period: monthSpanLabel(points.map(({ period }) => period)),
		target: row.target,
		verdicts: [...(row.verdict ? [row.verdict.words] : []), ...signalWords(signal)],
		n: lastBase(points),
		notes: notesOn(points),
		comments: commentLines(chart.annotations),
		picture: points.length === 0 ? null : pictureOf(control, points),
		table: {
			columns,
			rows: points.map((point) => [
				formatMonth(point.period),
				...figureCells(figures.get(point.period)),
				...(isRate ? [point.suppressed ? HIDDEN : fileNumber(point.value)] : []),
				...[point.centre, point.lower, point.upper].map(fileNumber),
				...[point.target?.low ?? null, point.target?.high ?? null].map(fileNumber),
				wordsOn(point, figures.get(point.period))
			])
		}
	};
}

function sexColumns(whose: string, decimals: number): ReportColumn[] {
	return [
		{ label: whose, decimals },
		{ label: `${whose}, n`, decimals: 0 }
	];
}

function figureCells(figures: PeriodFigures | undefined): ReportCell[] {
	return [figures?.total, figures?.kvinna, figures?.man].flatMap((figure) => {
		const point = figure?.point ?? GAP;
		return [figureCell(point), baseCell(point)];
	});
}

function lastBase(points: readonly AnsweredPoint[]): ReportSheet['n'] {
	const last = points.at(-1);
	if (last === undefined || last.value === null) return null;
	return last.n ?? HIDDEN;
}

function notesOn(points: readonly AnsweredPoint[]): string[] {
	return points.some(({ complete }) => !complete)
		? ['Månader som står som preliminära kan ändras, och bedöms inte än.']
		: [];
}

function wordsOn(point: AnsweredPoint, figures: PeriodFigures | undefined): string {
	const rules = point.rules.map((rule) => RULE_WORDS[rule]);
	const own = figures ? remarkOn([figures.total.point]) : '';
	const said = own.includes('preliminär') || point.complete ? [own] : ['preliminär', own];
	return [...said, ...rules].filter((words) => words !== '').join(', ');
}

function pictureOf(
	{ caption, signal, chart }: Leaving<ControlView>,
	points: readonly AnsweredPoint[]
): ReportPicture {
	const aim = (end: 'low' | 'high') => points.map(({ target }) => target?.[end] ?? null);
	const targets = (['low', 'high'] as const).map((end) => ({
		name: end === 'low' ? 'Mål, minst' : 'Mål, högst',
		look: 'target' as const,
		values: aim(end)
	}));
	return {
		kind: 'lines',
		places: points.map(({ period }) => formatMonthYearShort(period)),
		series: [
			{
				name: chart.title,
				look: 'current',
				values: points.map(({ value, suppressed }) =>
					drawnValue({ value, ...(suppressed && { hidden: HIDDEN }) })
				)
			},
			{
				name: chart.chart === 'run' ? 'Median' : 'Medelvärde',
				look: 'mean',
				values: points.map(({ centre }) => fileNumber(centre))
			},
			...(['lower', 'upper'] as const).map((end) => ({
				name: end === 'lower' ? 'Undre gräns' : 'Övre gräns',
				look: 'limit' as const,
				values: points.map((point) => fileNumber(point[end]))
			})),
			...targets.filter(({ values }) => values.some((value) => value !== null))
		],
		unit: caption.unit,
		decimals: caption.decimals,
		highest: caption.highest ?? null,
		words: `${chart.title}, styrdiagram månad för månad. ${signal.sentence}`
	};
}
