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
