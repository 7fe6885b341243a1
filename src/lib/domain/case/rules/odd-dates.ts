import { addDays, dateOf } from '../../calendar/moment';
import { yearOf } from '../../calendar/month';
import type { Finding, Rule } from '../finding';
import { dischargeDate, timelineOf } from '../timeline';
import { datesOf, type CaseDate } from './case-dates';

/** Two years: a date that far from the stay, or a wait that long, is rather a wrong year. */
export const LONG_DAYS = 2 * 365;
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
