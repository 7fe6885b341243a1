import type { Moment } from '../calendar/moment';
import type { FormReadings } from './form-readings';

/** Something typed that cannot be read, at the input with that name. */
export interface FormProblem {
	field: string;
	/** Plain Swedish that says what to do. */
	message: string;
}

/** Takes the values of a form one by one, and remembers every one that could not be read. */
export class FormReader {
	readonly problems: FormProblem[] = [];
	readonly #readings: FormReadings;

	constructor(readings: FormReadings) {
		this.#readings = readings;
	}

	/** Adds a problem found elsewhere; each field keeps its first. */
	problem(field: string, message: string): void {
		if (this.problems.every((known) => known.field !== field)) {
			this.problems.push({ field, message });
		}
	}

	/** The date of an input, with a time of day where its field has one; null for nothing typed. */
	date(field: string): Moment | null {
		const reading = this.#readings.get(field);
		if (reading === undefined || reading.is === 'nothing') return null;
		if (reading.is === 'read') return reading.moment;
		this.problem(field, reading.message);
		return null;
	}

	/** A birth year; null for nothing typed. */
	year(field: string): number | null {
		const year = this.date(field);
		return year === null ? null : Number(year);
	}

	/** One of a closed set of codes; null for nothing chosen. */
	choice<Code extends string>(field: string, text: string, codes: readonly Code[]): Code | null {
		const chosen = codes.find((code) => code === text) ?? null;
		if (chosen === null && text.trim() !== '') this.problem(field, 'Välj ett av alternativen.');
		return chosen;
	}
}
