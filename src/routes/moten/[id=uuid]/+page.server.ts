import { meetingPath, MEETINGS_PATH } from '$lib/domain/address/paths';
import { emptySchema } from '$lib/domain/form/form-schema';
import { minutedActions } from '$lib/domain/meeting/meeting-actions';
import {
	meetingSchema,
	newPointSchema,
	pointChangeSchema,
	pointMoveSchema,
	pointSchema,
	pointTextsSchema
} from '$lib/domain/meeting/meeting-schema';
import { today } from '$lib/server/clock';
import { answerMeetingForm, meetingPageFor } from '$lib/server/meetings/post-meeting';
import { meetingValues, shownMeeting, shownNotes } from '$lib/server/meetings/shown';
import { changeMeeting, closeMeeting, removeMeeting } from '$lib/server/meetings/write';
import { saveShownNotes } from '$lib/server/meetings/write-notes';
import { addPoint, changePoint, movePoint, removePoint } from '$lib/server/meetings/write-points';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { place, meeting, ...page } = await meetingPageFor(event);
	return {
		...page,
		meeting,
		kommun: { code: place.code, name: place.name },
		values: meetingValues(meeting)
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
