import type { Case } from '../case';
import type { Finding, Rule } from '../finding';
import { entriesOf, type EventEntry } from './event-entries';
import { isAfter } from './repeated-hour';

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
