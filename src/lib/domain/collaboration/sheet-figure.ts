import type { PublishedPeriod } from '../disclosure/published-period';
import { monthsIn } from '../disclosure/published-period';
import { periodFigure } from '../disclosure/released-period';
import { figuresOver, zeroCell } from '../measures/evaluate';
import type { FactTable } from '../measures/fact-table';
import { HIDDEN, type Hidden } from '../measures/hidden';
import type { Cell, EvaluationContext, Measure, Unit } from '../measures/measure';
import type { LocalDate } from '../calendar/moment';

/** A figure as samverkan's pages and their files show it. */
export interface SheetFigure {
	/** Unrounded, in its unit; null for nothing to show, and where it is hidden. */
	value: number | null;
	unit: Unit;
	decimals: number;
	/** Of a share: so many of the n. Null where n is not shown. */
	numerator: number | null;
	/** What the value is a mean or share of; null where it is hidden, or says nothing. */
	n: number | null;
	hidden?: Hidden;
	/** Of several kommuner it is the sum of those whose figure is shown, where that is not all of them. */
	some?: { shown: number; of: number };
}

/** What is published of a kommun, and what its hidden figures are hidden by. */
export interface PublishedKommun {
	code: string;
	name: string;
	threshold: number;
	/** The whole kommun, and its groups. */
	tables: Readonly<Record<SheetTableName, FactTable>>;
}
export type SheetTableName = 'total' | 'ward' | 'healthCentre';

/** Where the figures of a sheet come from: one kommun, or several together. */
export interface SheetSource {
	kommuner: readonly PublishedKommun[];
	context: Omit<EvaluationContext, 'partial'>;
	today: LocalDate;
}

/** Which figure of a measure. */
export interface Place {
	period: PublishedPeriod;
	/** A group of a breakdown; the whole when left out. */
	part?: { of: Exclude<SheetTableName, 'total'>; group: string };
	/** One of the measure's own groups. */
	group?: string;
	grouping?: string;
}

/** A figure, worked out from what is shown of each kommun and from nothing else. */
export function sheetFigure(measure: Measure, source: SheetSource, place: Place): SheetFigure {
	const cells = source.kommuner.flatMap((each) => cellOf(measure, source, each, place) ?? []);
	if (cells.length === 0) return noFigure(measure);
	const shown = cells.filter(({ hidden }) => hidden === undefined);
	// Kommuner are added together as periods are: they do not overlap.
	const parts = shown.map((cell) => ({ days: 1, cell }));
	const cell = parts.length === 0 ? null : periodFigure(measure, parts);
	if (cell === null || cell.hidden !== undefined) return hiddenFigure(measure);
	const isSome = shown.length < cells.length;
	return {
		...figureOf(measure, cell),
		...(isSome && { some: { shown: shown.length, of: cells.length } })
	};
}

/** The groups that a table has something about in one of the periods. */
export function groupsWithFigures(
	{ kommuner }: SheetSource,
	name: Exclude<SheetTableName, 'total'>,
	periods: readonly PublishedPeriod[]
): Set<string> {
	const groups = kommuner.flatMap(({ tables }) =>
		[...(tables[name].released?.groups ?? [])].flatMap(([group, figures]) =>
			group !== null && periods.some((period) => figures.has(period)) ? [group] : []
		)
	);
	return new Set(groups);
}

/** Of a measure by groups, the groups that it has a figure of in one of the periods, also a hidden one. */
export function groupsOfMeasure(
	measure: Measure,
	{ kommuner, context, today }: SheetSource,
	periods: readonly PublishedPeriod[],
	grouping?: string
): Set<string> {
	const groups = kommuner.flatMap(({ tables: { total: table } }) =>
		periods.flatMap((period) => {
			const input = { table, context, today, ...(grouping !== undefined && { grouping }) };
			const cells = figuresOver(measure, input, monthsIn(period));
			return [...(cells?.keys() ?? [])].filter((group) => group !== null);
		})
	);
	return new Set(groups);
}

/** A place where there is nothing to show. */
export function noFigure({ unit, decimals }: Pick<SheetFigure, 'unit' | 'decimals'>): SheetFigure {
	return { value: null, unit, decimals, numerator: null, n: null };
}

/** A figure that may not be shown. */
export function hiddenFigure(measure: Pick<SheetFigure, 'unit' | 'decimals'>): SheetFigure {
	return { ...noFigure(measure), hidden: HIDDEN };
}

/** Of how many the figure is, as a figure of its own. */
export function rateOf({ value, n, hidden, some }: SheetFigure): SheetFigure {
	const share = { unit: '%', decimals: 0 } as const;
	if (hidden !== undefined) return hiddenFigure(share);
	if (value === null || n === null || n === 0) return noFigure(share);
	return { ...share, value: (100 * value) / n, numerator: value, n, ...(some && { some }) };
}

/** Whether a figure says something: it is shown, and no count of nothing. */
export function saysSomething({ value, unit }: SheetFigure): boolean {
	return value !== null && (value !== 0 || unit === '%');
}

function cellOf(
	measure: Measure,
	{ context, today }: SheetSource,
	{ tables }: PublishedKommun,
	{ period, part, group = undefined, grouping }: Place
): Cell | null {
	const table = tables[part?.of ?? 'total'];
	const input = { table, context, today, ...(grouping !== undefined && { grouping }) };
	const months = monthsIn(period);
	const split = part?.group ?? null;
	const cells = figuresOver(measure, input, months, split);
	if (cells === null) return null;
	return cells.get(group ?? null) ?? zeroCell(measure, input, months, split);
}

function figureOf(measure: Measure, { value, n, numerator, nHidden }: Cell): SheetFigure {
	const { unit } = measure;
	// A share whose n is hidden is rounded to whole per cent or more.
	const decimals = nHidden !== undefined && unit === '%' ? 0 : measure.decimals;
	const hasN = nHidden === undefined && n > 0;
	return {
		...{ value, unit, decimals },
		numerator: hasN && unit === '%' ? (numerator ?? null) : null,
		n: hasN ? n : null
	};
}
