import { dateOf, isMoment, type LocalDate, type Moment } from '../calendar/moment';
import { senseOf } from '../case/date-senses';
import { FIELD_VALUES, valueOfInput, type CaseValue } from '../case/field-values';
import { disjunction } from '../format/conjunction';
import {
	readShortDate,
	readShortMoment,
	type DateLight,
	type DateReading
} from '../short-date/short-date';
import { birthYearsFor } from './typed-year';
import type { CaseFormValues } from './values';
import { valueAt } from './inputs';

/** What is typed in short in a form was read as, by input: its dates, and the birth year. */
export type FormReadings = ReadonlyMap<string, DateReading>;

/** What dates a case holds so far, by input. */
export type KnownDates = ReadonlyMap<string, Moment>;

/** An input of a form in which something is typed in short. */
interface TypedInput {
	input: string;
	value: CaseValue;
	text: string;
	/** The row it stands in, which may hold what it is read in the light of. */
	row: Readonly<Record<string, string>>;
}

/**
 * Reads everything that is typed in short in a form, in its order: each date in the light of those
 * before it, and of those after it that are written in full.
 */
export function readFormTexts(values: CaseFormValues, now: Moment): FormReadings {
	const inputs = typedInputs(values);
	const known = new Map(datesIn(values));
	const readings = new Map<string, DateReading>();
	let before: Moment | null = null;
	for (const { input, value, text, row } of inputs) {
		const reading =
			value.meaning?.kind === 'birthYear'
				? readBirthYear(text, now)
				: readCaseDate(input, text, { now, known, row, before });
		readings.set(input, reading);
		if (reading.is === 'read' && value.meaning?.kind !== 'birthYear')
			known.set(input, reading.moment);
		if (text.trim() !== '' && senseOf(value.input)?.repeats) before = known.get(input) ?? null;
	}
	return readings;
}

/** The dates of a form that are written in full, by input. */
export function datesIn(values: CaseFormValues): KnownDates {
	return new Map(
		typedInputs(values)
			.map(({ input, text }) => [input, text.trim()] as const)
			.filter(([, text]) => isMoment(text))
	);
}

/** What a date of a case is read with besides the field it stands in. */
export interface DateSetting {
	now: Moment;
	known: KnownDates;
	row?: Readonly<Record<string, string>>;
	/** What `=` repeats. */
	before?: Moment | null;
}

/** Reads what is typed for a date of a case, in the light of its field and of the other dates. */
export function readCaseDate(
	input: string,
	text: string,
	{ now, known, row = {}, before = null }: DateSetting
): DateReading {
	const field = placeOf(input).name;
	const sense = senseOf(field);
	if (!sense) return { is: 'nothing' };
	const { backWhen } = sense;
	const light: DateLight = {
		now,
		looks: backWhen && row[backWhen.text] === backWhen.is ? 'back' : sense.looks,
		from: boundOf(input, sense.from, known).at(-1) ?? null,
		until: boundOf(input, sense.until, known, true)[0] ?? null,
		seldomAfter: boundOf(input, sense.seldomAfter, known, true)[0] ?? null,
		before: sense.repeats ? before : null
	};
	const read = valueOfInput(input)?.meaning?.kind === 'date' ? readShortDate : readShortMoment;
	return read(text, light);
}

/** The dates that a date is bounded by, earliest first. */
function boundOf(
	input: string,
	names: readonly string[] = [],
	known: KnownDates,
	later = false
): LocalDate[] {
	if (names.length === 0) return [];
	const own = placeOf(input);
	const dates: LocalDate[] = [];
	for (const [other, moment] of known) {
		const place = placeOf(other);
		if (other === input || !names.includes(place.name)) continue;
		if (place.group !== own.group || bounds(own, place, later)) dates.push(dateOf(moment));
	}
	return dates.toSorted();
}

/** Where in the form an input stands, read off its name. */
interface Place {
	name: string;
	group: string | null;
	row: number;
	/** Grows through a row. */
	order: number;
}

const PLACES = new Map<string, Place>();

/** Asked for each date by each other, while somebody types: what a name says is read once. */
function placeOf(input: string): Place {
	const known = PLACES.get(input);
	if (known) return known;
	const [part = '', row, text] = input.split('.');
	const name = text === undefined ? input : `${part}.${text}`;
	const place: Place = {
		name,
		group: text === undefined ? null : part,
		row: Number(row ?? 0),
		order: FIELD_VALUES.findIndex((value) => value.input === name)
	};
	PLACES.set(input, place);
	return place;
}

/** Whether a date of the same group bounds another: of its own row, or of one beyond. */
function bounds(own: Place, other: Place, later: boolean): boolean {
	if (own.group === null) return true;
	if (other.order > own.order === later) return other.row === own.row;
	return later ? other.row > own.row : other.row < own.row;
}

function typedInputs(values: CaseFormValues): TypedInput[] {
	const parts = [...new Set(SHORT.map(({ part }) => part))];
	return parts.flatMap((part) => {
		const own = SHORT.filter((value) => value.part === part);
		const whole = valueAt(values, part);
		if (!Array.isArray(whole)) {
			const text = typeof whole === 'string' ? whole : '';
			return own.map((value) => ({ input: part, value, text, row: {} }));
		}
		return (whole as Record<string, string>[]).flatMap((row, at) =>
			own.map((value) => ({
				input: `${part}.${at}.${value.text}`,
				value,
				text: row[value.text] ?? '',
				row
			}))
		);
	});
}

const SHORT = FIELD_VALUES.filter(
	({ meaning }) =>
		meaning?.kind === 'moment' || meaning?.kind === 'date' || meaning?.kind === 'birthYear'
);

/** A birth year of four digits, or of two where they can mean one year only. */
function readBirthYear(text: string, now: Moment): DateReading {
	if (text.trim() === '') return { is: 'nothing' };
	const choices = birthYearsFor(text, now).map(String);
	const [only] = choices;
	if (choices.length > 1) {
		const message = `Menar du ${disjunction(choices)}? Skriv födelseåret med fyra siffror.`;
		return { is: 'asked', choices, message };
	}
	if (only !== undefined) return { is: 'read', moment: only };
	return {
		is: 'refused',
		message: 'Skriv födelseåret med två eller fyra siffror, till exempel 38 eller 1938.'
	};
}
