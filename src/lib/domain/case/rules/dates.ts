import { addDays, dateOf, daysBetween, type Moment } from '../../calendar/moment';
import { yearOf } from '../../calendar/month';
import { formatNumber } from '../../format/number';
import { EVENT_TYPES, type Case } from '../case';
import { FIELD_VALUES, nameOfValue } from '../field-values';
import type { CaseField, Finding, Rule } from '../finding';
import { eventLabel } from '../events';
import { dischargeDate, timelineOf } from '../timeline';
import { entriesOf } from './events';

/** A date of a case with its place and Swedish name. */
interface CaseDate {
	field: CaseField;
	label: string;
	at: Moment;
}

/** Every date a case holds. */
function datesOf(record: Case): CaseDate[] {
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

/** Nobody in hospital was born before it, and no coordination is older. */
const FIRST_YEAR = 1900;
/** How far ahead a planned date can lie before the year must be a slip of the finger. */
const YEARS_AHEAD = 20;

/** Years that cannot be meant: `0219-12-01`, a birth year of 19340 (domain.md §3). */
export const plausible: Rule = (record, { now }) => {
	const findings: Finding[] = [];
	const lastYear = yearOf(now) + YEARS_AHEAD;
	for (const { field, label, at } of datesOf(record)) {
		if (yearOf(at) >= FIRST_YEAR && yearOf(at) <= lastYear) continue;
		const message = `${label} (${at}) har ett orimligt årtal. Rätta datumet.`;
		findings.push({ field, level: 'error', code: 'implausible-date', message });
	}
	const { birthYear } = record;
	if (birthYear !== null && (birthYear < FIRST_YEAR || birthYear > yearOf(now))) {
		findings.push({
			field: 'birthYear',
			level: 'error',
			code: 'implausible-birth-year',
			message: `Födelseår ska vara fyra siffror mellan ${FIRST_YEAR} och ${yearOf(now)}.`
		});
	}
	return findings;
};

/** Two years: a date that far from the stay, or a wait that long, is rather a wrong year. */
const LONG_DAYS = 2 * 365;
/** An admission that far back is rather a wrong century. */
const YEARS_BACK = 20;

/**
 * Dates whose year is hardly meant: before the person was born, years from the stay, or an
 * admission of another time (domain.md §3). Of each date one thing is said.
 */
export const oddDates: Rule = (record, { now }) => {
	const { admitted } = timelineOf(record);
	const end = dischargeDate(record) ?? dateOf(now);
	const first = admitted === null ? '' : addDays(dateOf(admitted), -LONG_DAYS);
	const last =
		admitted === null ? '9999' : addDays(end > admitted ? end : dateOf(admitted), LONG_DAYS);
	return datesOf(record).flatMap((date): Finding[] => {
		const day = dateOf(date.at);
		if (record.birthYear !== null && yearOf(day) < record.birthYear) {
			return [warning(date, 'before-birth', `är före födelseåret ${record.birthYear}`)];
		}
		if (date.at === admitted && yearOf(now) - yearOf(day) > YEARS_BACK) {
			return [warning(date, 'long-ago', `ligger mer än ${YEARS_BACK} år tillbaka`)];
		}
		if (day >= first && day <= last) return [];
		return [warning(date, 'far-from-stay', 'ligger flera år från vistelsen')];
	});
};

function warning({ field, label, at }: CaseDate, code: Finding['code'], what: string): Finding {
	const message = `${label} (${at}) ${what}. Kontrollera årtalet.`;
	return { field, level: 'warning', code, message };
}

/**
 * Short stays and waits for a care home of more than two years (domain.md §3). A short stay
 * without an end is counted to now, as its days are.
 */
export const longWaits: Rule = (record, { now }) => {
	const findings: Finding[] = [];
	record.shortStays.forEach(({ from, to }, place) => {
		const days = daysBetween(from, to ?? dateOf(now));
		if (days <= LONG_DAYS) return;
		findings.push({
			field: `shortStays.${place}.${to === null ? 'from' : 'to'}`,
			level: 'warning',
			code: 'long-short-stay',
			message: `Korttidsvistelsen är ${formatNumber(days)} dygn. Kontrollera när den började och slutade.`
		});
	});
	const { decided, offered, movedIn } = record.careHome;
	const until = movedIn ?? offered;
	if (decided === null || until === null) return findings;
	const days = daysBetween(decided, until);
	if (days <= LONG_DAYS) return findings;
	return [
		...findings,
		{
			field: movedIn === null ? 'careHome.offered' : 'careHome.movedIn',
			level: 'warning',
			code: 'long-care-home-wait',
			message: `Väntan på särskilt boende är ${formatNumber(days)} dygn. Kontrollera datumen.`
		}
	];
};
