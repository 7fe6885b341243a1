import type { Moment } from '../calendar/moment';
import { formatNumber } from '../format/number';

/** What every event of an open board's stream carries: nothing about any case. */
export interface BoardSaying {
	/** The time in Stockholm. */
	time: Moment;
	/** How far the reader's committees have come; another after each change. */
	mark: string;
}

/** What differs between a board and the one before it. */
export interface BoardChanges {
	arrived: string[];
	changed: string[];
	/** How many are on the board no longer. */
	left: number;
}

/** Compares two boards' rows by id and by everything that is shown of them. */
export function boardChanges(
	before: readonly { id: string }[],
	after: readonly { id: string }[]
): BoardChanges {
	const were = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
	const are = new Set(after.map(({ id }) => id));
	const rows = after.filter((row) => were.get(row.id) !== JSON.stringify(row));
	return {
		arrived: rows.flatMap(({ id }) => (were.has(id) ? [] : [id])),
		changed: rows.flatMap(({ id }) => (were.has(id) ? [id] : [])),
		left: before.filter(({ id }) => !are.has(id)).length
	};
}

/** What a screen reader is told of an update: `3 väntar, 1 ny`; empty where nothing differs. */
export function changeWords({ arrived, changed, left }: BoardChanges, waiting: number): string {
	const parts = [
		arrived.length > 0
			? `${formatNumber(arrived.length)} ${plural(arrived.length, 'ny', 'nya')}`
			: '',
		changed.length > 0
			? `${formatNumber(changed.length)} ${plural(changed.length, 'ändrad', 'ändrade')}`
			: '',
		left > 0 ? `${formatNumber(left)} borta från tavlan` : ''
	].filter((part) => part !== '');
	return parts.length === 0 ? '' : [`${formatNumber(waiting)} väntar`, ...parts].join(', ');
}

function plural(count: number, one: string, many: string): string {
	return count === 1 ? one : many;
}
