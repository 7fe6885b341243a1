import { dateOf } from '../../calendar/moment';
import { yearOf } from '../../calendar/month';
import type { Rule } from '../finding';
import { dischargeDate } from '../timeline';

/**
 * A committee that the person's age speaks against (domain.md §3): one for older people, or one
 * whose place an older people's committee takes from an age that has been passed. In the year of
 * the limit both may be right, since only the year of birth is known.
 */
export const committeeAge: Rule = (record, { now, committees = [] }) => {
	const own = committees.find(({ code }) => code === record.committee);
	if (!own || record.birthYear === null) return [];
	const age = yearOf(dischargeDate(record) ?? dateOf(now)) - record.birthYear;
	const older = committees.filter(({ fromAge }) => fromAge > own.fromAge && fromAge < age);
	// Somebody under 18 is questioned for that, whatever the committee.
	const younger = committees.some(({ fromAge }) => fromAge < own.fromAge && fromAge <= age);
	if (older.length === 0 && !(age < own.fromAge && younger)) return [];
	return [
		{
			field: 'committee',
			level: 'warning',
			code: 'committee-age',
			message: `Personen är ${age} år, men ${own.abbreviation} är ${whoFor(own.fromAge, committees)}. Kontrollera nämnd och födelseår.`
		}
	];
};

function whoFor(fromAge: number, committees: readonly { fromAge: number }[]): string {
	const next = Math.min(...committees.map((one) => one.fromAge).filter((age) => age > fromAge));
	return Number.isFinite(next)
		? `för ${fromAge}–${next - 1} år`
		: `för dem som är ${fromAge} år eller äldre`;
}
