import { viewChoiceSchema, wallActionSchema } from '$lib/domain/meeting/meeting-schema';
import { scopeOf } from '$lib/server/access/gate';
import { organisationOf } from '$lib/server/actions/organisation-of';
import { addAction } from '$lib/server/actions/write';
import { application } from '$lib/server/application';
import { answerMeetingForm } from '$lib/server/meetings/post-meeting';
import { savePoint, wallFor } from '$lib/server/meetings/post-wall';
import { shownViews } from '$lib/server/meetings/shown';
import { saveViews } from '$lib/server/meetings/write';
import { draftKeyOf } from '$lib/server/sign-in/draft-key';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const scope = scopeOf(event);
	const wall = await wallFor(event);
	const drafts = await draftKeyOf(application().database, scope);
	const opened = event.url.searchParams.get('vy') ?? '';
	return { ...wall, drafts, opened, organisation: organisationOf(scope), bare: true as const };
};

export const actions: Actions = {
	anteckna: savePoint,
	atgard: (event) =>
		answerMeetingForm(event, {
			form: 'atgard',
			schema: wallActionSchema,
			change: (tx, scope, input) => addAction(tx, scope, input)
		}),
	vyer: (event) =>
		answerMeetingForm(event, {
			form: 'vyer',
			schema: viewChoiceSchema,
			shown: shownViews(event.params.id),
			change: (tx, scope, views) => saveViews(tx, scope, event.params.id, views)
		})
};
