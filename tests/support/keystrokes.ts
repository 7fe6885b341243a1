import { COLUMNS, type ColumnHeader } from '../../src/lib/domain/casefile/columns';
import { INITIAL_LISTS } from '../../src/lib/domain/lists/initial';
import type { ListName } from '../../src/lib/domain/lists/lists';
import type { ListedCase } from './listed-cases';

/** Every key pressed for a case in the form: its texts, a Tab between fields, and one that saves. */
export function keysInForm({ fields }: Pick<ListedCase, 'fields'>): string[] {
	const left = fields.map((text, index) =>
		index === fields.length - 1 ? [...text] : [...text, 'Tab']
	);
	return [...left.flat(), 'Control+Enter'];
}

const LIST_OF: Partial<Record<ColumnHeader, ListName>> = {
	Avdelning: 'ward',
	Hälsocentral: 'healthCentre',
	Planering: 'plan',
	'Orsak ej hemgång': 'delayReason',
	'Brist slutenvård': 'deficiencyInpatient',
	'Brist primärvård': 'deficiencyPrimary'
};
const CHOICES: Partial<Record<ColumnHeader, readonly string[]>> = {
	Kön: ['Kvinna', 'Man', 'Uppgift saknas'],
	'SIP utfall': ['genomförd', 'avböjd', 'inställd']
};

/**
 * The keys of the same case in a row of a spreadsheet with the columns of the file of cases, where
 * everything favours the spreadsheet: the case number comes of itself, kommun, nämnd, care form and
 * hospital are left empty, every name stands in its column already so that it is completed from the
 * fewest letters that only it begins with, dates of this year are typed as 22/11. A key for each
 * cell passed, from sex to the last one filled in, where Enter goes to the next row.
 */
export function keysInSpreadsheet({ saved }: Pick<ListedCase, 'saved'>): number {
	const headers = COLUMNS.map(({ header }) => header);
	const last = headers.findLastIndex((header) => saved[header] !== undefined);
	const passed = headers.slice(headers.indexOf('Kön'), last + 1);
	return passed.reduce(
		(sum, header) => sum + textInCell(header, saved[header] ?? '').length + 1,
		0
	);
}

/** What is typed in a cell. */
function textInCell(header: ColumnHeader, value: string): string {
	const date = /^\d{4}-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/.exec(value);
	if (date) {
		const [month, day, hour] = [date[1], date[2], date[3]].map(Number);
		return `${day}/${month}${date[3] === undefined ? '' : ` ${hour}:${date[4]}`}`;
	}
	const list = LIST_OF[header];
	const names = list
		? INITIAL_LISTS.filter((item) => item.list === list).map(({ name }) => name)
		: CHOICES[header];
	return names ? completedFrom(value, names) : value;
}

/** The fewest letters of a name that no other begins with, ignoring case; else all of it. */
function completedFrom(name: string, names: readonly string[]): string {
	const others = names.filter((other) => other !== name).map((other) => other.toLowerCase());
	const lengths = [...name].map((_, index) => index + 1);
	const enough = lengths.find((length) =>
		others.every((other) => !other.startsWith(name.slice(0, length).toLowerCase()))
	);
	return name.slice(0, enough);
}
