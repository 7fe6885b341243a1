import { dateOf, daysBetween, type LocalDate } from '../calendar/moment';
import { stockholmMoment } from '../calendar/stockholm';
import { PLAN_DECEASED, type Case, type CaseEvent } from '../case/case';
import { timelineOf } from '../case/timeline';

/** The day a case is expected to be discharged: the estimate given last; null for none. */
export function expectedOn(record: Pick<Case, 'events'>): LocalDate | null {
	const { plannedDischarge } = timelineOf(record);
	return plannedDischarge === null ? null : dateOf(plannedDischarge);
}

/**
 * How many days after its estimate the discharge came, negative for before. Of several estimates it is
 * the last that stood before the day of discharge: one that is typed when the person is already on the
 * way home foretells nothing. When an estimate out of a file was set is not known, and it counts as it
 * stands (docs/decisions/look-ahead.md). Null without both, and for the deceased.
 */
export function estimateSlip(record: Pick<Case, 'events' | 'plan'>): number | null {
	const { discharged } = timelineOf(record);
	if (discharged === null || record.plan === PLAN_DECEASED) return null;
	const day = dateOf(discharged);
	const stood = record.events.findLast(
		(event) => event.type === 'plannedDischarge' && (event.imported || typedOn(event) < day)
	);
	return stood === undefined ? null : daysBetween(stood.at, day);
}

function typedOn({ registered }: CaseEvent): LocalDate {
	return dateOf(stockholmMoment(new Date(registered)));
}
