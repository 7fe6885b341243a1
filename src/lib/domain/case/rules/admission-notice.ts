import { isMoreThanADay } from '../../calendar/elapsed';
import { compareMoments, type Moment } from '../../calendar/moment';
import type { Finding, FindingCode, Rule } from '../finding';
import { timelineOf } from '../timeline';

/** The inpatient deficiency of a late or missing notice (domain.md §4.2). */
const LATE_NOTICE = 'inskr-sent';
const NOTICE_MISSING = 'inskr-saknas';

/** Admission notices that are missing, late or later than ready (domain.md §3, §3.2). */
export const admissionNotice: Rule = (record, { now }) => {
	const { admitted, admissionNotice: notice, firstReady, discharged } = timelineOf(record);
	const findings: Finding[] = [];
	if (notice !== null && firstReady !== null && compareMoments(notice, firstReady) > 0) {
		findings.push({
			field: 'admissionNotice.0',
			level: 'warning',
			code: 'notice-after-ready',
			message: 'Inskrivningsmeddelandet kom efter utskrivningsklar. Kontrollera tiderna.'
		});
	}
	if (admitted !== null && !record.deficienciesInpatient.includes(LATE_NOTICE)) {
		if (notice === null && isMissing(admitted, discharged, now)) {
			findings.push(proposeDeficiency('notice-missing', 'saknas'));
		}
		if (notice !== null && isMoreThanADay(admitted, notice)) {
			findings.push(proposeDeficiency('notice-late', 'kom mer än 24 timmar efter inskrivningen'));
		}
	}
	if (notice === null && firstReady !== null && record.paymentException === null) {
		findings.push({
			field: 'paymentException',
			level: 'warning',
			code: 'exception-possible',
			message:
				'Utan inskrivningsmeddelande gäller inget betalningsansvar om undantaget anges. Ange det om meddelandet verkligen saknas.',
			propose: { field: 'paymentException', code: NOTICE_MISSING }
		});
	}
	return findings;
};

function proposeDeficiency(code: FindingCode, what: string): Finding {
	return {
		field: 'admissionNotice.0',
		level: 'warning',
		code,
		message: `Inskrivningsmeddelandet ${what}. Lägg till bristen ”Inskrivningsmeddelande saknas eller > 24 h” om det stämmer.`,
		propose: { field: 'deficienciesInpatient', code: LATE_NOTICE }
	};
}

/** A notice is missing once the stay is over, or when it is due while the stay goes on. */
function isMissing(admitted: Moment, discharged: Moment | null, now: Moment): boolean {
	return discharged !== null || isMoreThanADay(admitted, now);
}
