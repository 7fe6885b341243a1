import { casePath, savedCasePath } from '$lib/domain/address/paths';
import { annulSchema } from '$lib/domain/case/mistake-schema';
import { refuse } from '$lib/server/access/refuse';
import { loadMistakes } from '$lib/server/case-form/read-mistakes';
import { eraseNotes } from '$lib/server/cases/write-erased-notes';
import { annulCase } from '$lib/server/cases/write-mistakes';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = event.params;
	const found = await inTransaction(event, (tx, scope) => loadMistakes(tx, scope, id));
	if (found === null) refuse(event, 404, 'Ärendet finns inte.', { caseId: id });
	return found;
};

export const actions: Actions = {
	makulera: (event) =>
		answerForm(event, {
			form: 'makulera',
			schema: annulSchema,
			change: (tx, scope, { skal }) => annulCase(tx, scope, event.params.id, skal),
			goTo: savedCasePath
		}),

	async utplana(event) {
		const posted = await event.request.formData();
		const texts = posted.getAll('anteckning').filter((text) => typeof text === 'string');
		const outcome = await inTransaction(event, (tx, scope) =>
			eraseNotes(
				tx,
				scope,
				event.params.id,
				texts.map((text) => text.replaceAll('\r\n', '\n'))
			)
		);
		if (outcome.ok) redirect(303, casePath(event.params.id));
		const answer = { problems: outcome.problems, values: {} };
		return fail(400, { form: 'utplana', answer });
	}
};
