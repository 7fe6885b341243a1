import { meetingPath, MEETINGS_PATH } from '$lib/domain/address/paths';
import { emptySchema } from '$lib/domain/form/form-schema';
import { beginnings } from '$lib/domain/meeting/agenda-times';
import { minutedActions } from '$lib/domain/meeting/meeting-actions';
import {
	meetingSchema,
	newPointSchema,
	pointChangeSchema,
	pointMoveSchema,
	pointSchema,
	pointTextsSchema
} from '$lib/domain/meeting/meeting-schema';
import { meetingName, meetingTime, participantText } from '$lib/domain/meeting/meeting-words';
import { minutesOfMeeting } from '$lib/domain/meeting/minutes';
import { today } from '$lib/server/clock';
import { answerMeetingForm, meetingPageFor } from '$lib/server/meetings/post-meeting';
import { meetingValues, shownMeeting, shownNotes } from '$lib/server/meetings/shown';
import { changeMeeting, closeMeeting, removeMeeting } from '$lib/server/meetings/write';
import { saveShownNotes } from '$lib/server/meetings/write-notes';
import { addPoint, changePoint, movePoint, removePoint } from '$lib/server/meetings/write-points';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { place, meeting, actions: about, previous, next } = await meetingPageFor(event);
	const isHeld = meeting.status === 'held';
	return {
		...{ meeting, actions: about, next },
		kommun: { code: place.code, name: place.name },
		values: meetingValues(meeting),
		// Words, not what makes them: a page's script has little room.
		name: meetingName(meeting),
		when: meetingTime(meeting),
		begins: beginnings(meeting.startsAt, meeting.points),
		participants: meeting.participants.map(participantText),
		previous: previous && { id: previous.id, name: meetingName(previous) },
		minutes: isHeld ? minutesOfMeeting({ meeting, kommun: place.name, actions: about, next }) : null
	};
};

export const actions: Actions = {
	spara: (event) =>
		answerMeetingForm(event, {
			form: 'spara',
			schema: meetingSchema,
			shown: shownMeeting(event.params.id),
			change: (tx, scope, input) => changeMeeting(tx, scope, event.params.id, input),
			goTo: () => withDone(meetingPath(event.params.id), 'sparat')
		}),
	punkt: (event) =>
		answerMeetingForm(event, {
			form: 'punkt',
			schema: newPointSchema,
			change: (tx, scope, input) =>
				addPoint(tx, scope, event.params.id, { kind: 'added', reference: null, ...input })
		}),
	move: (event) =>
		answerMeetingForm(event, {
			form: 'move',
			schema: pointMoveSchema,
			change: (tx, scope, { key, direction }) =>
				movePoint(tx, scope, { point: key, way: direction })
		}),
	andra: (event) =>
		answerMeetingForm(event, {
			form: 'andra',
			schema: pointChangeSchema,
			change: (tx, scope, { point, ...input }) => changePoint(tx, scope, point, input)
		}),
	tabort: (event) =>
		answerMeetingForm(event, {
			form: 'tabort',
			schema: pointSchema,
			change: (tx, scope, { point }) => removePoint(tx, scope, point)
		}),
	anteckna: (event) =>
		answerMeetingForm(event, {
			form: 'anteckna',
			schema: pointTextsSchema,
			shown: ({ point = '' }) => shownNotes(point),
			change: saveShownNotes
		}),
	stang: async (event) => {
		const page = await meetingPageFor(event);
		return answerMeetingForm(event, {
			form: 'stang',
			schema: emptySchema,
			change: (tx, scope) =>
				closeMeeting(tx, scope, event.params.id, {
					today: today(),
					minuted: minutedActions(page.actions)
				})
		});
	},
	remove: (event) =>
		answerMeetingForm(event, {
			form: 'remove',
			schema: emptySchema,
			shown: shownMeeting(event.params.id),
			change: (tx, scope) => removeMeeting(tx, scope, event.params.id),
			goTo: () => withDone(MEETINGS_PATH, 'borttaget')
		})
};
