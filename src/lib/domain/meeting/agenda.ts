import { AGENDA_TEMPLATES, type AgendaPart, type AgendaTemplate } from './agenda-template';
import { isMinuted, LONGEST_TITLE, type MeetingPoint } from './meeting';

/** An open action, as far as an agenda goes by it. */
export interface AgendaAction {
	id: string;
	what: string;
	/** Waits for a decision, is to be studied or is overdue. */
	presses: boolean;
}

/** A measure that has changed since the last meeting, as its published trend shows it. */
export interface AgendaSignal {
	/** The measure's code. */
	code: string;
	title: string;
}

/** A point that is not in a meeting yet. */
export type NewPoint = Pick<MeetingPoint, 'kind' | 'reference' | 'title' | 'minutes'>;

/** What an agenda is made of. */
export interface AgendaSource {
	template: AgendaTemplate;
	/** Those that are open, in the order that they are taken up. */
	actions: readonly AgendaAction[];
	signals: readonly AgendaSignal[];
	/** The points of the last meeting. */
	last: readonly MeetingPoint[];
}

/** What a point of its own is given of its part's time. */
const OWN_MINUTES = 5;

/**
 * A meeting's agenda: the open actions, those that press with points of their own; then
 * what has changed since last time; then what was added. It takes as long as its template says: as
 * many get points of their own as their part has time for, and the rest are taken together.
 */
export function agendaOf({ template, actions, signals, last }: AgendaSource): NewPoint[] {
	const carried = carriedOver(last);
	const firstClosing = template.parts.findIndex(({ closes }) => closes === true);
	return template.parts.flatMap((part, at) => {
		const before = at === firstClosing ? carried : [];
		return [...before, ...pointsOf(part, { actions, signals })];
	});
}

function pointsOf(
	part: AgendaPart,
	{ actions, signals }: Pick<AgendaSource, 'actions' | 'signals'>
): NewPoint[] {
	switch (part.kind) {
		case 'actions': {
			const pressing = actions.filter(({ presses }) => presses);
			const own = pressing.map(({ id, what }) => ({ reference: id, title: titleFor(what) }));
			return divided(part, 'action', own);
		}
		case 'signals':
			return divided(
				part,
				'signal',
				signals.map(({ code, title }) => ({ reference: code, title }))
			);
		case 'added':
			return [{ kind: 'added', reference: null, title: part.title, minutes: part.minutes }];
	}
}

/** Points of their own for the first ones, and one for all that is left of the part's time. */
function divided(
	{ kind, title, minutes }: AgendaPart,
	own: 'action' | 'signal',
	each: readonly Pick<NewPoint, 'reference' | 'title'>[]
): NewPoint[] {
	const room = Math.floor(minutes / OWN_MINUTES) - 1;
	const first = each.slice(0, Math.max(0, room));
	return [
		...first.map((point) => ({ kind: own, ...point, minutes: OWN_MINUTES })),
		{ kind, reference: null, title, minutes: minutes - first.length * OWN_MINUTES }
	];
}

/** What somebody added last time and nothing was written at: there was no time for it. */
function carriedOver(last: readonly MeetingPoint[]): NewPoint[] {
	return last
		.filter((point) => point.kind === 'added' && !isMinuted(point) && !STANDING.has(point.title))
		.map(({ title, minutes }) => ({ kind: 'added', reference: null, title, minutes }));
}

const PARTS = Object.values<AgendaTemplate>(AGENDA_TEMPLATES).flatMap(({ parts }) => parts);
/** The titles of the default agendas, which nobody has added; and those of what comes last in them. */
const STANDING: ReadonlySet<string> = new Set(PARTS.map(({ title }) => title));
const CLOSING: ReadonlySet<string> = new Set(
	PARTS.flatMap(({ closes, title }) => (closes === true ? [title] : []))
);

/** Where a point is added to an agenda, from 0: before what closes the meeting. */
export function placeForAdded(points: readonly Pick<MeetingPoint, 'kind' | 'title'>[]): number {
	return points.findLastIndex(({ kind, title }) => kind !== 'added' || !CLOSING.has(title)) + 1;
}

/** What is done, as the title of a point. */
function titleFor(what: string): string {
	return what.length <= LONGEST_TITLE ? what : `${what.slice(0, LONGEST_TITLE - 2).trimEnd()} …`;
}
