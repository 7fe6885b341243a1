import { addDays, dateOf, type LocalDate } from '../../domain/calendar/moment';
import { monthOf } from '../../domain/calendar/month';
import type { Case } from '../../domain/case/case';
import { caseSchema } from '../../domain/case/case-schema';
import { marksOf } from '../../domain/case-list/marks';
import { numberKeyOf, numberOrderOf, serialOf } from '../../domain/case/number-key';
import { firstReminderOf } from '../../domain/case/reminders';
import { daysReadyToDischarge } from '../../domain/case/day-count';
import { timelineOf } from '../../domain/case/timeline';
import { contributionsOf, isRunning } from '../../domain/facts/contribute';
import { groupsOf } from '../../domain/facts/dimension';
import type { Contribution } from '../../domain/facts/facts';
import { estimateSlip, expectedOn } from '../../domain/look-ahead/estimate';
import { FAMILIES } from '../../domain/measures/catalogue';
import type { Agreement } from '../../domain/payment/agreement';
import type { cases } from '../database/schema';

/** A case as it is to become. */
export interface CaseChange {
	/** A new case's id is chosen by whoever registers it, so that a resent form makes one case. */
	id: string;
	/** The version the change was made against; 0 for a new case. */
	baseVersion: number;
	record: Case;
}

/** What the figures of a case depend on besides the case. */
export interface CountingContext {
	agreements: readonly Agreement[];
	/** Today; what is still running is counted to yesterday. */
	today: LocalDate;
}

type Columns = typeof cases.$inferSelect;

/** What is said of a row when it is written, and not read off its case. */
type OfTheRow = 'numberTwin' | 'sample' | 'createdAt' | 'updatedAt';

/** The name of a column in the database: `birthYear` → `birth_year`. */
export type ColumnName<Key extends string> = Key extends `${infer First}${infer Rest}`
	? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${ColumnName<Rest>}`
	: Key;

/**
 * A row of `cases` as JSON, column by column, without the times of the row itself: a column of
 * the table that is not filled in here does not compile.
 */
export type CaseRow = {
	[Key in Exclude<keyof Columns, OfTheRow> as ColumnName<Key>]: Columns[Key];
};

/** A change made ready to be written: the row and what the case adds to each month. */
export interface PreparedCase {
	case_id: string;
	base_version: number;
	row: CaseRow;
	contributions: Contribution[];
}

/**
 * Reads off a case everything that is stored beside it. Pure: the same change on the same
 * day gives the same row. Every case that is written passes here, so its shape is checked
 * here, whoever made it.
 * @throws when the case has another shape than the schema, or no admission: the rules of form,
 * import and API refuse both before this.
 */
export function prepareCase(change: CaseChange, context: CountingContext): PreparedCase {
	const record = caseSchema.parse(change.record);
	const timeline = timelineOf(record);
	if (timeline.admitted === null) throw new Error(`Ärende ${change.id} saknar inskrivning.`);
	const countTo = addDays(context.today, -1);
	const groups = groupsOf(record, dateOf(context.today));
	const last = timeline.readyPeriods.at(-1);
	const annulled = record.annulled !== undefined;
	const running = isRunning(record, countTo);
	const contributions = contributionsOf(record, FAMILIES, {
		countTo,
		agreements: context.agreements
	});
	return {
		case_id: change.id,
		base_version: change.baseVersion,
		row: {
			id: change.id,
			kommun: record.kommun,
			committee: record.committee,
			number: record.number,
			number_key: numberKeyOf(record.number),
			number_order: numberOrderOf(record.number),
			serial: serialOf(record.number),
			record,
			sex: record.sex,
			birth_year: record.birthYear,
			age_band: groups.age,
			care_form: record.careForm,
			ward: groups.ward,
			health_centre: groups.healthCentre,
			plan: groups.plan,
			marks: marksOf(record),
			admitted: timeline.admitted,
			ready: timeline.firstReady,
			// Retention counts from the discharge; a mistake that had none is past from its admission.
			discharged: timeline.discharged ?? (annulled ? timeline.admitted : null),
			discharge_month: timeline.discharged && monthOf(timeline.discharged),
			days: annulled ? null : daysReadyToDischarge(record),
			expected_on: annulled ? null : expectedOn(record),
			estimate_slip: annulled ? null : estimateSlip(record),
			annulled,
			waiting: !annulled && timeline.discharged === null && last !== undefined && last.to === null,
			running,
			counted_to: countTo,
			last_month: annulled
				? monthOf(timeline.discharged ?? timeline.admitted)
				: timeline.discharged === null || running
					? null
					: (contributions
							.map(({ month }) => month)
							.sort()
							.at(-1) ?? null),
			responsible: record.responsible,
			remind_at: annulled ? null : firstReminderOf(record),
			version: change.baseVersion + 1
		},
		contributions
	};
}
