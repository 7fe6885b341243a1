import { dateOf, daysBetween } from '../../calendar/moment';
import { formatNumber } from '../../format/number';
import type { Finding, Rule } from '../finding';
import { LONG_DAYS } from './odd-dates';

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
