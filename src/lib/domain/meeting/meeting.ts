import type { LocalDate } from '../calendar/moment';

/** What a meeting is: planned until it is closed, and then its minutes are final. */
export const MEETING_STATUSES = { planned: 'Planerat', held: 'Hållet' } as const;
export type MeetingStatus = keyof typeof MEETING_STATUSES;

/** What a point of an agenda is about. */
export const POINT_KINDS = {
	/** The actions that are open, together. */
	actions: 'Öppna åtgärder',
	/** What has changed in the published figures, together. */
	signals: 'Vad som ändrats',
	action: 'Åtgärd',
	signal: 'Signal',
	added: 'Punkt'
} as const;
export type PointKind = keyof typeof POINT_KINDS;

/** Longest title of a meeting or a point. */
export const LONGEST_TITLE = 200;

/** An organisation at a meeting, by the functions that sit there: never who they are. */
export interface Participant {
	organisation: string;
	functions: string[];
}

/** A point of a meeting's agenda, with what was said at it. */
export interface MeetingPoint {
	id: string;
	/** From 1, in the order of the agenda. */
	position: number;
	kind: PointKind;
	/** The action's id or the measure's code; null where it is about neither. */
	reference: string | null;
	title: string;
	/** How long it may take; null where nothing is said. */
	minutes: number | null;
	notes: string;
	decision: string;
	/** Raised each time that notes or decision are saved. */
	revision: number;
}

/** A samverkansmöte (domain.md §10). It holds no personal data and no persons' names. */
export interface Meeting {
	id: string;
	kommun: string;
	title: string;
	heldOn: LocalDate;
	/** `TT:MM`. */
	startsAt: string | null;
	participants: Participant[];
	/** A held meeting is closed. Closing it closes no action. */
	status: MeetingStatus;
	/** The meeting that this one follows. */
	previous: string | null;
	/** How the actions stood when the meeting was closed; null until then. */
	minuted: MinutedAction[] | null;
	/** What is looked at on the wall, by key; everything where nothing is chosen. */
	views: string[];
	points: MeetingPoint[];
}

/** An action as the minutes tell of it. */
export interface MinutedAction {
	id: string;
	what: string;
	/** Whose it is, in words, with the function. */
	owner: string;
	due: LocalDate | null;
	/** In words, as it was when the meeting was closed. */
	status: string;
	/** Born at the meeting, or at its agenda. */
	isNew: boolean;
}

/** Whether something is written at the point. */
export function isMinuted({ notes, decision }: Pick<MeetingPoint, 'notes' | 'decision'>): boolean {
	return notes !== '' || decision !== '';
}

/** How long the points take together, those that say so. */
export function minutesOf(points: readonly Pick<MeetingPoint, 'minutes'>[]): number {
	return points.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}
