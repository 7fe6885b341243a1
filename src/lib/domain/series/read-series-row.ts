import type { Month } from '../calendar/month';
import { noValueReason, restoreCell } from '../casefile/text-cell';
import { maskPersonnummer } from '../personnummer/personnummer';
import { seriesNameProblem, tidySeriesName } from './series';

/** One figure of an external series. */
export interface SeriesPoint {
	name: string;
	month: Month;
	value: number;
}

/** The columns of a file of external series (domain.md §8). */
export const SERIES_HEADERS = ['serie', 'år', 'månad', 'värde'] as const;
export type SeriesHeader = (typeof SERIES_HEADERS)[number];

/** A reason to refuse a row, with the cell it is about. */
export interface SeriesProblem {
	column: SeriesHeader;
	value: string;
	/** Plain Swedish; says what to do. */
	reason: string;
}

export type SeriesRowReading =
	| { point: SeriesPoint; problems: [] }
	| { point: null; problems: SeriesProblem[] };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const VALUE = /^(-?(?:\d+|\d{1,3}(?: \d{3})+)(?:[.,]\d+)?)(?: ?%)?$/;

/**
 * Reads one row of a file of external series (domain.md §8): decimal comma or point, spaces
 * between thousands; a value in per cent is the figure in front of the sign. All problems of the
 * row are given at once.
 */
export function readSeriesRow(written: Readonly<Record<SeriesHeader, string>>): SeriesRowReading {
	const problems: SeriesProblem[] = [];
	const refuse = (column: SeriesHeader, reason: string) =>
		problems.push({ column, value: maskPersonnummer(written[column].trim()), reason });
	for (const column of SERIES_HEADERS) {
		const reason = noValueReason(written[column].trim());
		if (reason !== null) refuse(column, reason);
	}
	if (problems.length > 0) return { point: null, problems };
	const cells = Object.fromEntries(
		SERIES_HEADERS.map((column) => [column, restoreCell(written[column].trim())])
	) as Record<SeriesHeader, string>;
	const name = tidySeriesName(cells.serie);
	const unfit = seriesNameProblem(name);
	if (unfit !== null) refuse('serie', unfit);
	const year = wholeNumber(cells.år);
	if (year === null || year < FIRST_YEAR || year > LAST_YEAR) {
		refuse('år', 'Skriv året med fyra siffror, som 2025.');
	}
	const month = wholeNumber(cells.månad);
	if (month === null || month < 1 || month > 12) refuse('månad', 'Skriv månaden som 1–12.');
	const value = decimalNumber(cells.värde);
	if (value === null) refuse('värde', 'Skriv ett tal, som 1250 eller 12,5.');
	if (problems.length > 0 || year === null || month === null || value === null) {
		return { point: null, problems };
	}
	const text = `${year}-${String(month).padStart(2, '0')}`;
	return { point: { name, month: text, value }, problems: [] };
}

function wholeNumber(cell: string): number | null {
	const text = cell.trim();
	return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function decimalNumber(cell: string): number | null {
	const text = cell
		.trim()
		.replace(/\s/g, ' ')
		.replace(/^[\u2010-\u2015\u2212]/, '-');
	const figure = VALUE.exec(text)?.[1];
	if (figure === undefined) return null;
	const value = Number(figure.replaceAll(' ', '').replace(',', '.'));
	// Zero has no sign: a cell that shows −0 is of a number that was rounded to it.
	return Number.isFinite(value) ? value + 0 : null;
}
