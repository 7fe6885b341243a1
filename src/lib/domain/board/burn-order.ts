import type { Moment } from '../calendar/moment';
import { standingAt, type PaymentClock } from './standing';
import type { WaitingPerson } from './waiting-person';

/** The order of the board in words, shown beside it. */
export const BURN_ORDER_WORDS =
	'Överst står den kommunen betalar för i dag, flest dygn först, och sedan den som närmast får betalningsansvar. När det är lika står den först som kommunen inte kan ta emot, sedan den där något saknas, sedan den som väntat längst.';

/** More days than anybody waits. */
const MOST_DAYS = 999_999;

const BURNS: readonly PaymentClock['state'][] = ['running', 'coming', 'average', 'exception'];

/**
 * What burns first (the order of {@link BURN_ORDER_WORDS}): liable today, longest liable first;
 * liable soonest; under the average model or with an exception; of those alike, who cannot be
 * received, who lacks something, who has waited longest, and last by case number so that the order
 * never depends on where a row was.
 */
export function burnOrder(now: Moment) {
	return <Row extends WaitingPerson & { number: string }>(a: Row, b: Row): number => {
		const [first, second] = [keysOf(a, now), keysOf(b, now)];
		const at = first.findIndex((key, index) => key !== second[index]);
		return at < 0 ? 0 : (first[at] ?? '') < (second[at] ?? '') ? -1 : 1;
	};
}

/** What is compared, the weightiest first. */
function keysOf(row: WaitingPerson & { number: string }, now: Moment): string[] {
	const { clock, days } = standingAt(row, now);
	return [
		String(BURNS.indexOf(clock.state)),
		'from' in clock ? clock.from : '',
		row.answer?.type === 'cannotReceive' ? '0' : '1',
		row.missing.length > 0 ? '0' : '1',
		// Fewer days sort later.
		String(MOST_DAYS - (days ?? 0)).padStart(6, '0'),
		row.since,
		row.number
	];
}
