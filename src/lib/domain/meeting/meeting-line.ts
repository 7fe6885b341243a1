import { minutesOf, type Meeting } from './meeting';

/** A meeting in a list of them. */
export interface MeetingLine extends Pick<
	Meeting,
	'id' | 'title' | 'heldOn' | 'startsAt' | 'status'
> {
	organisations: string[];
	/** How long it takes; of a held one, was to take. */
	minutes: number;
	decisions: number;
	/** The kommun's name. */
	kommun: string;
}

/** A kommun's meeting as a line of a list. */
export function meetingLine(meeting: Meeting, kommun: string): MeetingLine {
	const { id, title, heldOn, startsAt, status, participants, points } = meeting;
	return {
		...{ id, title, heldOn, startsAt, status, kommun },
		organisations: participants.flatMap(({ organisation }) => organisation || []),
		minutes: minutesOf(points),
		decisions: points.filter(({ decision }) => decision !== '').length
	};
}
