import type { LocalDate } from '../../domain/calendar/moment';
import type { Meeting } from '../../domain/meeting/meeting';
import { meetingActions, type MeetingAction } from '../../domain/meeting/meeting-actions';
import { loadActions } from '../actions/read';
import { readReadable, type ReadableKommun } from '../collaboration/read-readable';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** A kommun as samverkan sees it, whoever asks: that is all that a meeting shows. */
export async function readAsSamverkan(
	database: Database,
	reader: Scope,
	kommun: string
): Promise<ReadableKommun | null> {
	const readable = await readReadable(database, reader);
	return readable.find(({ code }) => code === kommun) ?? null;
}

/** The actions of a kommun that a meeting is about: those that samverkan reads. */
export async function readMeetingActions(
	database: Database,
	{ scope }: ReadableKommun,
	{ meeting, today }: { meeting?: Pick<Meeting, 'id' | 'points'>; today: LocalDate }
): Promise<MeetingAction[]> {
	const actions = await transaction(database, scope, (tx) => loadActions(tx, scope));
	return meetingActions(actions, today, meeting);
}
