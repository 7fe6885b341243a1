import { sql, type SQL } from 'drizzle-orm';
import { addDays, type LocalDate } from '../../domain/calendar/moment';
import { addMonths, type Month } from '../../domain/calendar/month';
import type { OpenCheck } from '../../domain/data-quality/check';
import { checkByCode, isOpenCheck } from '../../domain/data-quality/checks';
import {
	CHANGED_AFTER_REVIEW,
	describeCheck,
	type ChosenCheck
} from '../../domain/data-quality/listed-check';
import { flawFact } from '../../domain/data-quality/quality-facts';
import { today } from '../clock';
import { codeArray } from '../month-review/read';
import { changedAfterReview } from '../month-review/read-changed';
import type { Scope } from '../scope';

/** The cases of a list that a check has found; a condition on `cases`. */
export function checkCondition(scope: Scope, { code, month }: ChosenCheck): SQL | undefined {
	// An address that names no check, or not the month that it takes, is as if it named none.
	if (describeCheck({ code, month }) === null) return undefined;
	if (code === CHANGED_AFTER_REVIEW.code) return changedAfterReview(month ?? '');
	const check = checkByCode(code);
	if (check === undefined) return undefined;
	if (isOpenCheck(check)) {
		return month
			? sql`${isStale(check, today())} and ${inMonth(check, month)}`
			: isStale(check, today());
	}
	// As an array: found once, by the month, however the planner would rather join.
	return sql`cases.id = any(array(select part.case_id from case_contribution part
		where part.kommun = ${scope.kommun} and part.committee = any(${codeArray(scope.committees)})
			and part.month = ${month ?? ''} and part.facts ? ${flawFact(check)}))`;
}

/** Open cases that a check finds on a day; there are as many of them as there are beds. */
export function isStale({ since, moreThanDays }: OpenCheck, date: LocalDate): SQL {
	const longAgo = addDays(date, -moreThanDays);
	// The first readiness is no later than the one that runs, and stands in an index.
	const waits = since === 'ready' ? sql`cases.waiting and cases.ready < ${longAgo} and` : sql``;
	return sql`(cases.discharged is null and not cases.annulled and ${waits} ${momentOf(since)} < ${longAgo})`;
}

function inMonth({ since }: OpenCheck, month: Month): SQL {
	return sql`${momentOf(since)} >= ${month} and ${momentOf(since)} < ${addMonths(month, 1)}`;
}

/**
 * The moment that a check counts from: the latest readiness, as one that was withdrawn is waited
 * for no longer. Moments sort as they read.
 */
export function momentOf(event: OpenCheck['since']): SQL {
	return event === 'ready'
		? sql`(select max(event->>'at') from jsonb_array_elements(cases.record->'events') as event
			where event->>'type' = 'ready')`
		: sql`cases.admitted`;
}
