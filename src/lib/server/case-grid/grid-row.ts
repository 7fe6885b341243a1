import { dateOf } from '../../domain/calendar/moment';
import { SEX_LABELS } from '../../domain/case/labels';
import { nameIn } from '../../domain/case-form/field-text';
import { datesIn } from '../../domain/case-form/form-readings';
import { withOpenRows } from '../../domain/case-form/read-form';
import { formOf, type CaseFormValues } from '../../domain/case-form/values';
import { inputOf, textIn, type GridField } from '../../domain/case-grid/grid-field';
import type { GridRow } from '../../domain/case-grid/grid-row';
import type { Lists } from '../../domain/lists/lists';
import type { StoredCase } from '../cases/read-case';

/** What a row is put into words with. */
export interface GridWords {
	lists: Lists;
	committees: readonly { code: string; abbreviation: string }[];
	fields: readonly GridField[];
}

/** The row of a stored case, with nothing typed in it. */
export function gridRow({ id, version, record }: StoredCase, words: GridWords): GridRow {
	const stored = withOpenRows(formOf(record));
	const { abbreviation = '' } =
		words.committees.find(({ code }) => code === record.committee) ?? {};
	return {
		id,
		version,
		number: record.number,
		committee: abbreviation,
		about: aboutOf(stored, words),
		cells: words.fields.map((field) => {
			const input = inputOf(field, stored);
			const text = textIn(stored, input);
			const closed = record.protectedIdentity && field === 'birthYear';
			return { field, input, text, stored: text, closed };
		}),
		dates: [...datesIn(stored)],
		errors: [],
		warnings: [],
		clash: null,
		similar: [],
		others: [],
		saved: false
	};
}

/** The same row with the texts of these inputs in it, in whichever of the form's rows they stood. */
export function withTexts(row: GridRow, texts: ReadonlyMap<string, string>): GridRow {
	const cells = row.cells.map((cell) => {
		const posted = [...texts].find(([input]) => anyRow(input) === anyRow(cell.input));
		return posted ? { ...cell, input: posted[0], text: posted[1] } : cell;
	});
	return { ...row, cells };
}

const anyRow = (input: string) => input.replace(/\d+/, '#');

/** What stands in the row as an input is not said once more. */
function aboutOf(values: CaseFormValues, { lists, fields }: GridWords): string[] {
	const said = (field: GridField, text: string) => (fields.includes(field) ? '' : text);
	const sex = values.sex === 'uppgift saknas' ? '' : SEX_LABELS[values.sex as 'kvinna' | 'man'];
	const person = [said('sex', sex), said('birthYear', values.birthYear)].filter(Boolean).join(' ');
	const ward = values.ward === '' ? '' : nameIn(lists, 'ward', values.ward);
	const date = (field: GridField, word: string, moment = '') =>
		moment === '' ? '' : said(field, `${word} ${dateOf(moment)}`);
	const dates = [
		date('admitted', 'in', values.admitted),
		date('readyPeriods.ready', 'klar', values.readyPeriods.at(-1)?.ready),
		date('discharged', 'ut', values.discharged)
	];
	return [person, ward, ...dates].filter(Boolean);
}
