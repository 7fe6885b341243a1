import { participantTexts } from '../../domain/meeting/participant-fields';
import type { Meeting } from '../../domain/meeting/meeting';
import { viewTexts } from '../../domain/meeting/meeting-views';
import type { Shown } from '../shown';
import { lockPoint } from './lock-planned';
import { loadMeeting } from './read';

/** What is said of a meeting, as its form shows it. */
export function meetingValues({
	title,
	heldOn,
	startsAt,
	participants
}: Pick<Meeting, 'title' | 'heldOn' | 'startsAt' | 'participants'>): Record<string, string> {
	return { title, heldOn, startsAt: startsAt ?? '', ...participantTexts(participants) };
}

/** A meeting as its form shows it. */
export function shownMeeting(id: string): Shown {
	return {
		what: 'meeting',
		keys: [id],
		texts: async (tx, scope) => {
			const meeting = await loadMeeting(tx, scope, id);
			return meeting && meetingValues(meeting);
		}
	};
}

/** What is looked at on the wall, as the form that chooses it shows it: an unticked box is missing. */
export function shownViews(id: string): Shown {
	return {
		what: 'meeting',
		keys: [id],
		texts: async (tx, scope) => {
			const meeting = await loadMeeting(tx, scope, id);
			return meeting && viewTexts(meeting.views);
		}
	};
}

/** What is written at a point, as its form shows it; nobody else writes there until it is saved. */
export function shownNotes(id: string): Shown {
	return {
		what: 'meeting-point',
		keys: [id],
		texts: async (tx, scope) => {
			const locked = await lockPoint(tx, scope, id);
			if (!locked.ok) return null;
			const { notes, decision } = locked.value.point;
			return { notes, decision };
		}
	};
}
