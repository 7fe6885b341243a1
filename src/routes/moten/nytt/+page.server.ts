import { meetingPath } from '$lib/domain/address/paths';
import { addDays } from '$lib/domain/calendar/moment';
import { agendaOf } from '$lib/domain/meeting/agenda';
import type { FieldTexts } from '$lib/domain/form/meanwhile';
import type { Meeting } from '$lib/domain/meeting/meeting';
import { AGENDA_TEMPLATES, templateNamed } from '$lib/domain/meeting/agenda-template';
import { meetingName } from '$lib/domain/meeting/meeting-words';
import { newMeetingSchema } from '$lib/domain/meeting/meeting-schema';
import { answerForm } from '$lib/server/form/post-form';
import { beginningFor } from '$lib/server/meetings/post-beginning';
import { meetingValues } from '$lib/server/meetings/shown';
import { createMeeting } from '$lib/server/meetings/write';
import type { Actions, PageServerLoad } from './$types';

/** Four weeks: the same weekday. */
const NEXT_DAYS = 28;

export const load: PageServerLoad = async (event) => {
	const { place, places, previous, planned, source } = await beginningFor(event);
	return {
		kommun: place.code,
		places: places.map(({ code, name }) => ({ code, name })),
		previous: previous && { id: previous.id, name: meetingName(previous) },
		planned: planned.map((meeting) => ({ id: meeting.id, name: meetingName(meeting) })),
		values: previous && followingValues(previous),
		actions: source.actions.length,
		pressing: source.actions.filter(({ presses }) => presses).length,
		signals: source.signals.map(({ title }) => title)
	};
};

/** What the form begins with after another meeting: its agenda again, and its name where it has one of its own. */
function followingValues(previous: Meeting): FieldTexts<string> {
	const values = meetingValues({ ...previous, heldOn: addDays(previous.heldOn, NEXT_DAYS) });
	const template = templateNamed(previous.title);
	return template === null ? values : { ...values, template, title: '' };
}

export const actions: Actions = {
	skapa: async (event) => {
		const { place, previous, source } = await beginningFor(event);
		return answerForm(event, {
			form: 'skapa',
			schema: newMeetingSchema,
			within: place.scope,
			change: (tx, scope, { template, ...said }) =>
				createMeeting(tx, scope, {
					...said,
					previous: previous?.id ?? null,
					agenda: agendaOf({ template: AGENDA_TEMPLATES[template], ...source })
				}),
			goTo: meetingPath
		});
	}
};
