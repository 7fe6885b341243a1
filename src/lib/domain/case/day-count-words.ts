import { dateOf, type Moment } from '../calendar/moment';
import { formatMoment } from '../format/date';
import { formatDays } from '../format/number';
import type { Case } from './case';
import { countedStay, dayParts, daysCounted, type DayPart } from './day-count';
import { dischargeDate } from './timeline';

/** What a page says of the days of a case. */
export interface DayCountWords {
	/** How many, as far as there is a number. */
	title: string;
	tone: 'neutral' | 'caution';
	/** Each stretch of being utskrivningsklar, in order, with its days. */
	facts: { label: string; text: string }[];
	reason: string;
}

/** The days of a case and what they are the sum of, in Swedish words. */
export function dayCountWords(record: Pick<Case, 'events' | 'plan'>, now: Moment): DayCountWords {
	const stay = countedStay(record);
	const open = dischargeDate(record) === null;
	const days = daysCounted(stay, now);
	const facts = dayParts(stay.readyPeriods, dateOf(now)).map((part) => ({
		label: partWords(part),
		text: formatDays(part.days)
	}));
	if (days === null) return { title: 'Räknas inte', tone: 'neutral', facts, reason: whyNone(stay) };
	return {
		title: `${formatDays(days)}${open ? ' hittills' : ''}`,
		tone: open ? 'caution' : 'neutral',
		facts,
		reason: 'Kalenderdygn som utskrivningsklar, alla perioder tillsammans. Samma dag är 0.'
	};
}

function partWords({ from, to, endedBy }: DayPart): string {
	const start = `Utskrivningsklar ${formatMoment(from)}`;
	if (to === null) return `${start}, väntar`;
	return `${start}, ${endedBy === 'withdrawn' ? 'återtagen' : 'utskriven'} ${formatMoment(to)}`;
}

function whyNone({ deceased }: { deceased: boolean }): string {
	return deceased
		? 'Dygn räknas inte när planeringen är avliden.'
		: 'Personen har inte varit utskrivningsklar.';
}
