import { dateOf, daysBetween, weekday } from '../../calendar/moment';
import { yearOf } from '../../calendar/month';
import type { Finding, Rule } from '../finding';
import { dischargeDate, timelineOf } from '../timeline';

/** A longer stay in hospital is questioned (domain.md §3). */
export const LONG_STAY_DAYS = 180;
export const ADULT_AGE = 18;
const PLAN_CARE_HOME = 'sabo';

/** Unusual stays and persons; each can be confirmed (domain.md §3). */
export const unusual: Rule = (record, { now }) => {
	const findings: Finding[] = [];
	const { admitted } = timelineOf(record);
	const discharged = dischargeDate(record);
	const end = discharged ?? dateOf(now);
	const stay = admitted === null ? 0 : daysBetween(admitted, end);
	if (stay > LONG_STAY_DAYS) {
		findings.push({
			field: discharged === null ? 'admitted.0' : 'discharged.0',
			level: 'warning',
			code: 'long-stay',
			message: `Vistelsen är ${stay} dygn. Kontrollera inskriven och utskriven.`
		});
	}
	if (discharged !== null && weekday(discharged) > 5 && record.plan === PLAN_CARE_HOME) {
		findings.push({
			field: 'discharged.0',
			level: 'warning',
			code: 'weekend-care-home',
			message: 'Utskriven en helg till särskilt boende. Kontrollera datum och planering.'
		});
	}
	if (record.birthYear !== null && yearOf(end) - record.birthYear < ADULT_AGE) {
		findings.push({
			field: 'birthYear',
			level: 'warning',
			code: 'under-18',
			message: 'Personen är under 18 år. Kontrollera födelseåret.'
		});
	}
	return findings;
};

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

/** A discharge that is taken away opens the case again, and takes it out of its month. */
export const dischargeRemoved: Rule = (record, { before }) => {
	const discharged = before ? timelineOf(before).discharged : null;
	if (discharged === null || timelineOf(record).discharged !== null) return [];
	return [
		{
			field: 'discharged.0',
			level: 'warning',
			code: 'discharge-removed',
			message: `Utskriven (${discharged}) tas bort, och ärendet blir öppet igen. Kontrollera att det är rätt.`
		}
	];
};
