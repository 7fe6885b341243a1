import { isRepeatedHour } from '../../calendar/elapsed';
import { compareMoments, dateOf, type Moment } from '../../calendar/moment';
import { EVENT_TYPES, type Case, type EventType } from '../case';
import { eventsThat, eventLabel, EVENT_LABELS } from '../events';
import type { CaseField, Finding, Rule } from '../finding';

/** An event with the place it has among those of its type, and its Swedish name. */
interface EventEntry {
	type: EventType;
	field: CaseField;
	label: string;
	at: Moment;
}

/** The events of one type, in the order they were entered. */
export function entriesOf(record: Pick<Case, 'events'>, type: EventType): EventEntry[] {
	return record.events
		.filter((event) => event.type === type)
		.map((event, ordinal) => ({
			type,
			field: `${type}.${ordinal}`,
			label: eventLabel(type, ordinal),
			at: event.at
		}));
}

const ONCE = eventsThat('once');
const ANSWERS = eventsThat('answer');

/** Which events a log may hold together, whatever their times (domain.md §3). */
export const eventLog: Rule = (record) => {
	const findings: Finding[] = [];
	for (const type of ONCE) {
		const again = entriesOf(record, type)[1];
		if (again) {
			const message = `${EVENT_LABELS[type]} finns mer än en gång. Behåll en.`;
			findings.push({ field: again.field, level: 'error', code: 'event-repeated', message });
		}
	}
	const ready = entriesOf(record, 'ready');
	const withdrawn = entriesOf(record, 'readyWithdrawn');
	for (const entry of withdrawn.slice(ready.length)) {
		findings.push({
			field: entry.field,
			level: 'error',
			code: 'withdrawn-without-ready',
			message: 'Återtagen kräver en utskrivningsklar före. Ange den eller ta bort återtagen.'
		});
	}
	for (const entry of ready.slice(withdrawn.length + 1)) {
		findings.push({
			field: entry.field,
			level: 'error',
			code: 'ready-again-without-withdrawal',
			message:
				'Utskrivningsklar igen kräver att den förra återtagits. Ange återtagen eller ta bort den senare.'
		});
	}
	for (const type of EVENT_TYPES.filter((type) => !ANSWERS.includes(type))) {
		const events = record.events.filter((event) => event.type === type);
		const place = events.findIndex((event) => event.earliest !== undefined);
		if (place < 0) continue;
		findings.push({
			field: `${type}.${place}.earliest`,
			level: 'error',
			code: 'earliest-misplaced',
			message: 'Tidigaste datum hör bara till kommunens svar. Ta bort det här.'
		});
	}
	return findings;
};

/**
 * Whether `a` certainly is after `b`. By date alone if either lacks a time of day; on the night
 * the clocks go back the hour 02–03 passes twice, and two times within it cannot be told apart.
 */
function isAfter(a: Moment, b: Moment): boolean {
	if (compareMoments(a, b) <= 0) return false;
	return !(dateOf(a) === dateOf(b) && isRepeatedHour(a) && isRepeatedHour(b));
}

/**
 * Admitted ≤ ready ≤ (withdrawn ≤ ready again) ≤ discharged (domain.md §3). Each event is held
 * against every one before it, not only the nearest: where a time of day is missing, two
 * neighbours can each be in order around a date while they are not in order themselves.
 */
export const order: Rule = (record) => {
	const chain = chainOf(record);
	const findings: Finding[] = [];
	chain.forEach((entry, index) => {
		const earlier = chain.slice(0, index).reverse();
		const conflict = earlier.find((other) => isAfter(other.at, entry.at));
		if (conflict) findings.push(outOfOrder(entry, conflict));
	});
	return findings;
};

/** The events in the order they must have happened. */
function chainOf(record: Case): EventEntry[] {
	const ready = entriesOf(record, 'ready');
	const withdrawn = entriesOf(record, 'readyWithdrawn');
	const periods = Array.from({ length: Math.max(ready.length, withdrawn.length) }, (_, place) =>
		[ready[place], withdrawn[place]].filter((entry) => entry !== undefined)
	);
	return [...entriesOf(record, 'admitted'), ...periods.flat(), ...entriesOf(record, 'discharged')];
}

function outOfOrder(entry: EventEntry, earlier: EventEntry): Finding {
	return {
		field: entry.field,
		level: 'error',
		code: 'order',
		message: `${entry.label} (${entry.at}) är före ${earlier.label.toLowerCase()} (${earlier.at}). Rätta den tid som är fel.`
	};
}

const HAPPENED = eventsThat('happened');
const MINUTES = 'ÅÅÅÅ-MM-DD TT:MM'.length;

/** What has happened is not later than now, to the minute (domain.md §3). */
export const notInFuture: Rule = (record, { now }) => {
	const findings: Finding[] = [];
	const judge = (field: CaseField, label: string, at: Moment) => {
		if (!isAfter(at.slice(0, MINUTES), now)) return;
		const message = `${label} (${at}) är senare än nu. Rätta tiden eller vänta med att ange den.`;
		findings.push({ field, level: 'error', code: 'in-future', message });
	};
	for (const type of HAPPENED) {
		for (const { field, label, at } of entriesOf(record, type)) judge(field, label, at);
	}
	record.sips.forEach(({ outcome, on }, place) => {
		if (outcome === 'held' && on !== null) judge(`sips.${place}.on`, 'Genomförd SIP', on);
	});
	return findings;
};
