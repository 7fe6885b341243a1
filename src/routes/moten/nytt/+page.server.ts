import { meetingPath } from '$lib/domain/address/paths';
import { addDays } from '$lib/domain/calendar/moment';
import { agendaOf } from '$lib/domain/meeting/agenda';
import { AGENDA_TEMPLATES } from '$lib/domain/meeting/agenda-template';
import { newMeetingSchema } from '$lib/domain/meeting/meeting-schema';
import { answerForm } from '$lib/server/form/post-form';
import { beginningFor } from '$lib/server/meetings/post-beginning';
import { meetingValues } from '$lib/server/meetings/shown';
import { createMeeting } from '$lib/server/meetings/write';
import type { Actions, PageServerLoad } from './$types';

/** Four weeks: the same weekday. */
const NEXT_DAYS = 28;

export const load: PageServerLoad = async (event) => {
	const { place, places, previous, source } = await beginningFor(event);
	return {
		kommun: place.code,
		places: places.map(({ code, name }) => ({ code, name })),
		previous: previous && { id: previous.id, title: previous.title, heldOn: previous.heldOn },
		values: previous && meetingValues({ ...previous, heldOn: addDays(previous.heldOn, NEXT_DAYS) }),
		actions: source.actions.length,
		pressing: source.actions.filter(({ presses }) => presses).length,
		signals: source.signals.map(({ title }) => title)
	};
};

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
