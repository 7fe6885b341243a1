import { redirect } from '@sveltejs/kit';
import { SECOND_FACTOR_PATH } from '$lib/domain/address/paths';
import { refused } from '$lib/domain/form/field-problem';
import type { NamedAnswer } from '$lib/domain/form/form-answer';
import { SIGN_IN_WORDS } from '$lib/domain/sign-in/words';
import { noteRefusal, noteHindrance } from '$lib/server/access/refuse';
import { application } from '$lib/server/application';
import { now } from '$lib/server/clock';
import { answerVisit, textIn } from '$lib/server/sign-in/post-visit';
import { findLink } from '$lib/server/sign-in/links';
import { enterByLink, startByLink } from '$lib/server/sign-in/use-link';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const NOT_VALID = 'Engångslänken finns inte, är använd eller har gått ut.';

export const load: PageServerLoad = async (event) => {
	const { params, setHeaders } = event;
	// The address is a key: no other site hears of it. `no-referrer` would also keep our own forms'
	// origin back, which the check against forged posts asks for.
	setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
	const link = await findLink(application().database, params.token, now());
	if (!link) {
		noteRefusal(event, { status: 404, reason: NOT_VALID });
		return { link: null };
	}
	const { purpose, user } = link;
	return { link: { purpose, name: user.name, email: user.email } };
};

export const actions: Actions = {
	enter: async (event) => {
		const answer = await answerVisit(event, { form: 'enter' }, ({ database, browser }) =>
			enterByLink(database, browser, event.params.token)
		);
		if (answer.refusal) return refusedLink(event, answer.refusal);
		redirect(303, '/');
	},
	start: async (event) => {
		const answer = await answerVisit(
			event,
			{ form: 'start' },
			async ({ database, browser, posted }) => {
				const password = textIn(posted, 'password');
				if (password !== textIn(posted, 'again')) return refused('again', SIGN_IN_WORDS.unequal);
				return startByLink(database, browser, { token: event.params.token, password });
			}
		);
		if (answer.refusal) return refusedLink(event, answer.refusal);
		redirect(303, SECOND_FACTOR_PATH);
	}
};

/** A link that does not open is logged; a password that is too short is not. */
function refusedLink<Refusal extends { data: NamedAnswer }>(
	event: RequestEvent,
	refusal: Refusal
): Refusal {
	noteHindrance(event, refusal.data.answer.problems, {});
	return refusal;
}
