import type { LocalDate } from '../../domain/calendar/moment';
import type { PublishedPeriod } from '../../domain/disclosure/published-period';
import type { Meeting } from '../../domain/meeting/meeting';
import type { MeetingAction } from '../../domain/meeting/meeting-actions';
import { meetingViews, type MeetingView } from '../../domain/meeting/meeting-views';
import { readSheet } from '../collaboration/read-sheet';
import type { Database } from '../database/open';
import type { Scope } from '../scope';
import { readMeeting } from './read';
import { readAsSamverkan, readMeetingActions } from './read-meeting-actions';

/** A meeting as it is shown on a wall. */
export interface Wall {
	meeting: Meeting;
	/** The period of its figures; null while none is published. */
	period: PublishedPeriod | null;
	/** Everything that there is to look at. */
	views: MeetingView[];
	/** The most pressing first. */
	actions: MeetingAction[];
	/** What the word of a hidden figure means; empty while nothing is published. */
	legend: string;
}

/**
 * Reads a meeting for the wall. Whoever is signed in, only what a samverkan reader may see is read of
 * figures and actions: the room is full of others. Null for one that the reader may not read.
 */
export async function readWall(
	database: Database,
	reader: Scope,
	id: string,
	today: LocalDate
): Promise<Wall | null> {
	const found = await readMeeting(database, reader, id);
	if (found === null) return null;
	const { meeting } = found;
	const { kommun } = meeting;
	const seen = await readAsSamverkan(database, reader, kommun);
	if (seen === null) return null;
	const page = await readSheet(database, reader, { kommun }, today);
	return {
		meeting,
		period: page?.period ?? null,
		views: meetingViews(page?.sheet ?? null),
		actions: await readMeetingActions(database, seen, { meeting, today }),
		legend: page?.legend ?? ''
	};
}
