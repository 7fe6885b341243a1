import { formatDate } from '../format/date';
import { beginnings } from './agenda-times';
import type { Meeting, MeetingPoint, MinutedAction } from './meeting';
import { meetingName, meetingTime, participantText } from './meeting-words';

/** A point as the minutes tell of it. */
export interface MinutedPoint extends Pick<MeetingPoint, 'id' | 'title' | 'notes' | 'decision'> {
	/** Its place on the agenda, and when it was to begin: `3. 13:25`. */
	place: string;
}

/** A meeting's minutes, on paper and in a file. */
export interface Minutes {
	title: string;
	/** What stands first: when, whose, who. */
	facts: { label: string; text: string }[];
	points: MinutedPoint[];
	decisions: { title: string; text: string }[];
	newActions: MinutedAction[];
	openActions: MinutedAction[];
	/** Said of minutes that can still be changed. */
	draft: string | null;
}

/** What minutes are made of. */
export interface MinutesSource {
	meeting: Meeting;
	kommun: string;
	/** As they stand now: what a meeting that is not closed shows. */
	actions: readonly MinutedAction[];
	next: Pick<Meeting, 'title' | 'heldOn'> | null;
}

/** The minutes of a meeting: of a held one final, with the actions as they stood when it was closed. */
export function minutesOfMeeting({ meeting, kommun, actions, next }: MinutesSource): Minutes {
	const { points, participants, startsAt, minuted } = meeting;
	const begins = beginnings(startsAt, points);
	const shown = minuted ?? actions;
	return {
		title: `Protokoll: ${meetingName(meeting)}`,
		facts: [
			{ label: 'Tid', text: meetingTime(meeting) },
			{ label: 'Kommun', text: kommun },
			{ label: 'Deltagare', text: participants.map(participantText).join('; ') || 'Inte angivna' },
			{ label: 'Nästa möte', text: next === null ? 'Inte bestämt' : meetingName(next) }
		],
		points: points.map(({ id, title, notes, decision }, at) => ({
			...{ id, title, notes, decision },
			place: [`${at + 1}.`, ...(begins[at] === undefined ? [] : [begins[at]])].join(' ')
		})),
		decisions: points.flatMap(({ title, decision }) =>
			decision === '' ? [] : [{ title, text: decision }]
		),
		newActions: shown.filter(({ isNew }) => isNew),
		openActions: shown.filter(({ isNew }) => !isNew),
		draft:
			meeting.status === 'held' ? null : 'Utkast. Mötet är inte stängt, och protokollet kan ändras.'
	};
}

/** The columns of actions in minutes. */
export const MINUTED_COLUMNS = ['Åtgärd', 'Ägare', 'Klart senast', 'Status'] as const;

/** An action's cells, parallel to them. */
export function minutedCells({ what, owner, due, status }: MinutedAction): string[] {
	return [what, owner, due === null ? '' : formatDate(due), status];
}
