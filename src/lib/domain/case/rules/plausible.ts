import { yearOf } from '../../calendar/month';
import type { Finding, Rule } from '../finding';
import { datesOf } from './case-dates';

/** Nobody in hospital was born before it, and no coordination is older. */
const FIRST_YEAR = 1900;
/** How far ahead a planned date can lie before the year must be a slip of the finger. */
const YEARS_AHEAD = 20;

/** Years that cannot be meant: `0219-12-01`, a birth year of 19340 (domain.md §3). */
export const plausible: Rule = (record, { now }) => {
	const findings: Finding[] = [];
	const lastYear = yearOf(now) + YEARS_AHEAD;
	for (const { field, label, at } of datesOf(record)) {
		if (yearOf(at) >= FIRST_YEAR && yearOf(at) <= lastYear) continue;
		const message = `${label} (${at}) har ett orimligt årtal. Rätta datumet.`;
		findings.push({ field, level: 'error', code: 'implausible-date', message });
	}
	const { birthYear } = record;
	if (birthYear !== null && (birthYear < FIRST_YEAR || birthYear > yearOf(now))) {
		findings.push({
			field: 'birthYear',
			level: 'error',
			code: 'implausible-birth-year',
			message: `Födelseår ska vara fyra siffror mellan ${FIRST_YEAR} och ${yearOf(now)}.`
		});
	}
	return findings;
};
