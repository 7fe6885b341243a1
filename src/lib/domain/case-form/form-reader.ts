import type { LocalDate, Moment } from '../calendar/moment';
import { nearestOf } from '../case/field-values';
import { disjunction } from '../format/conjunction';
import { readTypedDate, readTypedMoment } from './typed-moment';
import { birthYearsFor, readTypedYear } from './typed-year';

/** Something typed that cannot be read, at the input with that name. */
export interface FormProblem {
	field: string;
	/** Plain Swedish that says what to do. */
	message: string;
}

/** Reads the texts of a form one by one, and remembers every one that could not be read. */
export class FormReader {
	readonly problems: FormProblem[] = [];
	readonly #now: Moment;

	constructor(now: Moment) {
		this.#now = now;
	}

	/** Adds a problem found elsewhere; each field keeps its first. */
	problem(field: string, message: string): void {
		if (this.problems.every((known) => known.field !== field)) {
			this.problems.push({ field, message });
		}
	}

	/** A date, with or without a time of day; null for nothing typed. */
	moment(field: string, text: string): Moment | null {
		return this.#read(
			field,
			text,
			readTypedMoment(text, { now: this.#now, nearest: nearestOf(field) }),
			'Skriv datum och gärna klockslag, till exempel 2026-01-31 14:30.'
		);
	}

	/** A date without time of day; null for nothing typed. */
	date(field: string, text: string): LocalDate | null {
		return this.#read(
			field,
			text,
			readTypedDate(text, { now: this.#now, nearest: nearestOf(field) }),
			'Skriv ett datum utan klockslag, till exempel 2026-01-31.'
		);
	}

	/** A birth year of four digits, or of two that can mean one year only; null for nothing typed. */
	year(field: string, text: string): number | null {
		const years = birthYearsFor(text, this.#now);
		return this.#read(
			field,
			text,
			readTypedYear(text, this.#now),
			years.length > 1
				? `Menar du ${disjunction(years.map(String))}? Skriv födelseåret med fyra siffror.`
				: 'Skriv födelseåret med två eller fyra siffror, till exempel 38 eller 1938.'
		);
	}

	/** One of a closed set of codes; null for nothing chosen. */
	choice<Code extends string>(field: string, text: string, codes: readonly Code[]): Code | null {
		const chosen = codes.find((code) => code === text) ?? null;
		return this.#read(field, text, chosen, 'Välj ett av alternativen.');
	}

	#read<Value>(field: string, text: string, value: Value | null, message: string): Value | null {
		if (value === null && text.trim() !== '') this.problem(field, message);
		return value;
	}
}
