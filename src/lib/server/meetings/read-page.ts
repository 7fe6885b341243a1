import type { LocalDate } from '../../domain/calendar/moment';
import type { Meeting } from '../../domain/meeting/meeting';
import type { MeetingAction } from '../../domain/meeting/meeting-actions';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { loadBeside, readMeeting, type MeetingPlace, type OtherMeeting } from './read';
import { readAsSamverkan, readMeetingActions } from './read-meeting-actions';

/** All that a meeting's page shows. */
export interface MeetingPage {
	place: MeetingPlace;
	meeting: Meeting;
	/** As they stand now, also where the meeting is held. */
	actions: MeetingAction[];
	previous: OtherMeeting | null;
	/** The meeting that follows it; null while there is none. */
	next: OtherMeeting | null;
}

/** Reads a meeting with its actions and the meetings beside it; null when the reader may read none. */
export async function readMeetingPage(
	database: Database,
	reader: Scope,
	{ id, today }: { id: string; today: LocalDate }
): Promise<MeetingPage | null> {
	const found = await readMeeting(database, reader, id);
	if (found === null) return null;
	const { place, meeting } = found;
	const seen = await readAsSamverkan(database, reader, meeting.kommun);
	const { scope } = place;
	return {
		...{ place, meeting },
		actions: seen === null ? [] : await readMeetingActions(database, seen, { meeting, today }),
		...(await transaction(database, scope, (tx) => loadBeside(tx, scope, meeting)))
	};
}
