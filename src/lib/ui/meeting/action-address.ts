import { NEW_ACTION_PATH } from '../../domain/address/paths';
import type { Meeting, MeetingPoint } from '../../domain/meeting/meeting';

/** Where an action is written that is born at a point of a meeting. */
export function meetingActionHref(
	{ kommun }: Pick<Meeting, 'kommun'>,
	{ id, kind, reference }: Pick<MeetingPoint, 'id' | 'kind' | 'reference'>
): string {
	const query = new URLSearchParams({ fran: 'mote', om: id, kommun });
	if (kind === 'signal' && reference !== null) query.set('matt', reference);
	return `${NEW_ACTION_PATH}?${query.toString()}`;
}
