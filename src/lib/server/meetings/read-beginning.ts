import type { LocalDate } from '../../domain/calendar/moment';
import type { AgendaSource } from '../../domain/meeting/agenda';
import type { Meeting } from '../../domain/meeting/meeting';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { loadMeetings, readPlaces, type MeetingPlace } from './read';
import { readAsSamverkan, readMeetingActions } from './read-meeting-actions';
import { readSignals } from './read-signals';

/** What a new meeting begins with. */
export interface MeetingBeginning {
	place: MeetingPlace;
	/** Every kommun that the reader may plan a meeting of. */
	places: MeetingPlace[];
	/** The held meeting that it follows; null where there is none that has no next one. */
	previous: Meeting | null;
	/** Those that are planned already, the first to come first. */
	planned: Meeting[];
	/** What its agenda is made of, whichever template is chosen. */
	source: Omit<AgendaSource, 'template'>;
}

/**
 * Reads what a new meeting of a kommun begins with: the last one's participants, the open actions, what
 * has changed since. Null for a kommun whose meetings the reader may not plan.
 */
export async function readBeginning(
	database: Database,
	reader: Scope,
	{ kommun = reader.kommun, today }: { kommun?: string | undefined; today: LocalDate }
): Promise<MeetingBeginning | null> {
	const places = await readPlaces(database, reader);
	const place = places.find(({ code }) => code === kommun);
	const seen = await readAsSamverkan(database, reader, kommun);
	if (place === undefined || seen === null) return null;
	const { scope } = place;
	const meetings = await transaction(database, scope, (tx) => loadMeetings(tx, scope));
	const followed = new Set(meetings.map(({ previous }) => previous));
	const previous =
		meetings.find(({ id, status }) => status === 'held' && !followed.has(id)) ?? null;
	const since = previous?.heldOn ?? null;
	return {
		...{ place, places, previous },
		planned: meetings.filter(({ status }) => status === 'planned').toReversed(),
		source: {
			actions: await readMeetingActions(database, seen, { today }),
			signals: await readSignals(database, seen, { since, today }),
			last: previous?.points ?? []
		}
	};
}
