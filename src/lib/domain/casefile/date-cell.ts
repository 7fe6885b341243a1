import { isMoment, type Moment } from '../calendar/moment';
import { senseOf } from '../case/date-senses';
import { valueOfInput, type CaseValue } from '../case/field-values';
import { readCaseDate } from '../case-form/form-readings';
import type { DateReading } from '../short-date/short-date';
import { COLUMNS, valueOfColumn, type ColumnKey } from './columns';
import { valueKey } from './value-key';

/** The cells of a row of a file or a grid, as text. */
type Cells = ReadonlyMap<ColumnKey, string>;

interface DateColumn {
	key: ColumnKey;
	input: string;
	repeats: boolean;
}

/** The columns of dates, in their order, with the input of the form that each stands for. */
const DATE_COLUMNS = COLUMNS.flatMap(({ key }): DateColumn[] => {
	const value = valueOfColumn(key);
	const sense = value && senseOf(value.input);
	return sense ? [{ key, input: inputOf(value, key), repeats: sense.repeats === true }] : [];
});

function inputOf({ input, part, text, columns }: CaseValue, key: ColumnKey): string {
	if (text === '') return input;
	const row = Math.max(0, columns?.findIndex((column) => column.key === key) ?? 0);
	return `${part}.${row}.${text}`;
}

/**
 * What a cell of a date is read as where somebody sees it: in the short ways of the form, in the
 * light of its column and of the dates of its row that are written in full.
 */
export function readDateCell(cells: Cells, key: ColumnKey, now: Moment): DateReading {
	const column = DATE_COLUMNS.find((one) => one.key === key);
	return column ? readInRow(cells, now, column).reading : { is: 'nothing' };
}

/** The cells of the row that hold a short date, each written in full; what is not sure is left as it is. */
export function datesInFull(cells: Cells, now: Moment): ReadonlyMap<ColumnKey, Moment> {
	return readInRow(cells, now).written;
}

/**
 * Reads a row's dates in the order of the columns, each in the light of those before it and of those
 * written in full after it; up to one of them, which then is read by those in full alone.
 */
function readInRow(cells: Cells, now: Moment, only?: DateColumn) {
	const texts = DATE_COLUMNS.map(({ key }) => cells.get(key)?.trim() ?? '');
	const known = new Map<string, Moment>();
	for (const [at, { input }] of DATE_COLUMNS.entries()) {
		const text = texts[at] ?? '';
		if (text !== '' && isMoment(text)) known.set(input, text);
	}
	const written = new Map<ColumnKey, Moment>();
	let reading: DateReading = { is: 'nothing' };
	let before: Moment | null = null;
	let row: Record<string, string> | null = null;
	for (const [at, column] of DATE_COLUMNS.entries()) {
		const text = texts[at] ?? '';
		if (text === '') continue;
		if (column === only || (!only && !known.has(column.input))) {
			row ??= { outcome: codeIn('sips.outcome', cells.get('sipOutcome')) };
			reading = readCaseDate(column.input, text, { now, known, row, before });
			if (column === only) break;
			if (reading.is === 'read') {
				known.set(column.input, reading.moment);
				written.set(column.key, reading.moment);
			}
		}
		if (column.repeats) before = known.get(column.input) ?? null;
	}
	return { reading, written };
}

/** The code of what a cell calls one of a fixed set. */
function codeIn(input: string, text = ''): string {
	const meaning = valueOfInput(input)?.meaning;
	if (meaning?.kind !== 'code' || text === '') return '';
	const words = Object.entries(meaning.words);
	return words.find((names) => names.some((name) => valueKey(name) === valueKey(text)))?.[0] ?? '';
}
