import { annotationsOf, annotationText, type Annotation } from '../annotation/annotation';
import type { Leaving } from '../disclosure/leaving-view';
import { capitalized } from '../format/capitalized';
import { figureText } from '../views/figure-text';
import { fileNumber } from '../views/csv-rows';
import type { PeriodFigure, PeriodFigures, PeriodsView, TargetVerdict } from '../views/chart-view';
import { formatNumber, formatPercent } from '../format/number';
import type { Period } from '../period/period';
import type { ReportCell, ReportSheet } from './report-sheet';

/** A measure's row of the committee's table (domain.md §7). */
export interface BoardRow {
	/** The measure's title, and its unit where that is a word. */
	title: string;
	/** The target in words; empty without one. */
	target: string;
	/** Of women, men and everybody, as they are read. */
	current: readonly string[];
	previous: readonly string[];
	/** The same as numbers. */
	cells: readonly ReportCell[];
	decimals: number;
	/** How the target is met, in words; empty without one. */
	verdict: string;
	/** Cause and action, as the kommun has written them. */
	comment: string;
}

/** The committee's table. */
export interface BoardTable {
	/** E.g. `T1 2019 (jan–apr)`. */
	period: string;
	/** The same period a year before. */
	before: string;
	year: number;
	rows: readonly BoardRow[];
}

/** The figures are of women, men and everybody, in the order of the committee's own table. */
export const BOARD_COLUMNS = ['Kvinnor', 'Män', 'Totalt'] as const;
const ORDER = ['kvinna', 'man', 'total'] as const satisfies readonly (keyof PeriodFigures)[];

/** The committee's table of a period, a row for each measure that has something in it. */
export function boardTable(
	views: readonly Leaving<PeriodsView>[],
	{ period, annotations }: { period: Period; annotations: readonly Annotation[] }
): BoardTable {
	const rows = views.flatMap(({ caption, rows: [row] }): BoardRow[] => {
		if (row === undefined || !hasSomething(row.current.total)) return [];
		const averaged = row.current.total.sum !== null && period.months.length > 1;
		const words = (figures: PeriodFigures) =>
			ORDER.map((whose) => wordsOf(figures[whose], caption, averaged));
		const written = annotationsOf(annotations, caption.code, {});
		return [
			{
				title: titleOf(caption, averaged),
				target: row.target ?? '',
				current: words(row.current),
				previous: words(row.previous),
				cells: [row.current, row.previous].flatMap((figures) =>
					ORDER.map((whose) => cellOf(figures[whose]))
				),
				decimals: averaged ? Math.max(1, caption.decimals) : caption.decimals,
				verdict: row.verdict === null ? '' : verdictWords(row.verdict),
				comment: written
					.filter(({ month }) => period.months.includes(month))
					.map(annotationText)
					.join('; ')
			}
		];
	});
	const [first] = views.flatMap((view) => view.rows);
	return {
		...{ period: capitalized(period.label), before: capitalized(first?.before ?? '') },
		...{ year: period.year, rows }
	};
}

/** The same as a sheet of figures. */
export function boardSheet({ period, before, rows }: BoardTable): ReportSheet {
	const columns = [period, before].flatMap((label) =>
		BOARD_COLUMNS.map((whose) => ({
			label: `${label}: ${whose.toLocaleLowerCase('sv')}`,
			decimals: 2
		}))
	);
	const word = (label: string) => ({ label, decimals: null });
	return {
		...{ key: 'namndtabell', measure: null, title: 'Nämndtabell', finding: null },
		definition:
			'Mått, målvärde och utfall för kvinnor, män och totalt, bredvid samma period förra året.',
		...{ unit: '', period, target: null, verdicts: [], n: null, notes: [], comments: [] },
		picture: null,
		table: {
			columns: [
				...[word('Mått'), word('Målvärde')],
				...columns,
				...[word('Bedömning'), word('Kommentar och åtgärd')]
			],
			rows: rows.map(({ title, target, cells, verdict, comment }) => [
				title,
				target,
				...cells,
				verdict,
				comment
			]),
			rowDecimals: rows.map(({ decimals }) => decimals)
		}
	};
}

/** How the target is met; of a budget also what is left of it, and the outcome in per cent. */
function verdictWords({ words, budget }: TargetVerdict): string {
	if (budget === null) return words;
	const { difference, percent } = budget;
	const share = percent === null ? '' : `, ${formatPercent(percent, 0)} av budget`;
	return `${words}, ±\u00A0${formatNumber(difference, 1)}${share}`;
}

function hasSomething({ point }: PeriodFigure): boolean {
	return point.value !== null || point.hidden !== undefined;
}

/** With what is counted, where a figure does not say it by itself. */
function titleOf({ title, unit }: Leaving<PeriodsView>['caption'], averaged: boolean): string {
	const said = ['%', 'kr', 'antal'].includes(unit) ? '' : ` (${unit})`;
	return `${title}${averaged ? ', snitt per månad' : ''}${said}`;
}

function wordsOf(
	{ point }: PeriodFigure,
	caption: Leaving<PeriodsView>['caption'],
	averaged: boolean
): string {
	return point.hidden ?? figureText(point.value, caption, averaged);
}

function cellOf({ point }: PeriodFigure): ReportCell {
	return point.hidden ?? fileNumber(point.value);
}
