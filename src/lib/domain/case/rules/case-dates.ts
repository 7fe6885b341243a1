import type { Moment } from '../../calendar/moment';
import { EVENT_TYPES, type Case } from '../case';
import { FIELD_VALUES, nameOfValue } from '../field-values';
import type { CaseField } from '../finding';
import { eventLabel } from '../labels';
import { entriesOf } from './event-entries';

/** A date of a case with its place and Swedish name. */
export interface CaseDate {
	field: CaseField;
	label: string;
	at: Moment;
}

/** Every date a case holds. */
export function datesOf(record: Case): CaseDate[] {
	const dates: CaseDate[] = [];
	const add = (field: CaseField, label: string, at: Moment | null | undefined) => {
		if (at != null) dates.push({ field, label, at });
	};
	for (const type of EVENT_TYPES) {
		for (const { field, label, at } of entriesOf(record, type)) add(field, label, at);
		record.events
			.filter((event) => event.type === type)
			.forEach(({ earliest }, place) =>
				add(`${type}.${place}.earliest`, `${eventLabel(type, place)} tidigast`, earliest)
			);
	}
	for (const [key, places] of PLACES) {
		const value = (record as unknown as Record<string, unknown>)[key];
		if (!Array.isArray(value)) {
			for (const { part, label } of places) {
				const at = part === '' ? value : (value as Record<string, unknown>)[part];
				add((part === '' ? key : `${key}.${part}`) as CaseField, label, at as Moment | null);
			}
			continue;
		}
		(value as Record<string, Moment | null>[]).forEach((row, number) => {
			for (const { text, label } of places) {
				add(`${key}.${number}.${text}` as CaseField, label, row[text]);
			}
		});
	}
	return dates;
}

/** A date within one of the parts of a case: `sips.#.called`, `careHome.decided`. */
interface DatePlace {
	part: string;
	text: string;
	label: string;
}

/** The dates besides those of the events, by the part of the case that holds them. */
const PLACES = placesByKey();

function placesByKey(): ReadonlyMap<string, readonly DatePlace[]> {
	const places = new Map<string, DatePlace[]>();
	for (const value of FIELD_VALUES) {
		if (value.meaning?.kind !== 'moment' && value.meaning?.kind !== 'date') continue;
		for (const place of value.places) {
			const [key = '', part = '', text = ''] = place.split('.');
			if (EVENT_TYPES.some((type) => type === key)) continue;
			places.set(key, [...(places.get(key) ?? []), { part, text, label: nameOfValue(value) }]);
		}
	}
	return places;
}
