import { EVENT_TYPES } from '../case';
import { eventsThat } from '../events';
import type { Finding, Rule } from '../finding';
import { EVENT_LABELS } from '../labels';
import { entriesOf } from './event-entries';

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
