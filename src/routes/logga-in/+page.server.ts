import { redirect } from '@sveltejs/kit';
import { returningTo, SIGN_IN_CODE_PATH } from '$lib/domain/address/paths';
import { accepted, refused } from '$lib/domain/form/field-problem';
import { localPath } from '$lib/domain/access/local-path';
import { doorPath, SIGN_IN_WORDS } from '$lib/domain/sign-in/words';
import { application } from '$lib/server/application';
import { enterAsSample, sampleVisitors } from '$lib/server/sample/sample-door';
import { answerVisit, textIn } from '$lib/server/sign-in/post-visit';
import { oidcSettings } from '$lib/server/sign-in/oidc/settings';
import { signInWithPassword } from '$lib/server/sign-in/password-step';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const back = localPath(url.searchParams.get('till'));
	if (locals.access.reader !== null) redirect(303, back);
	const { why } = locals.access;
	// The cookie of a session that is over says it better than an address can.
	if (why !== 'none' && !url.searchParams.has('varfor')) {
		redirect(303, doorPath({ why: why === 'expired' ? 'tiden' : 'avstangd', back }));
	}
	const visitors = await sampleVisitors(application().database, event);
	return { back, visitors, kommun: oidcSettings() !== null };
};

export const actions: Actions = {
	local: async (event) => {
		const answer = await answerVisit(
			event,
			{ form: 'local', keep: ['email'] },
			async ({ database, browser, posted }) => {
				const given = { email: textIn(posted, 'email'), password: textIn(posted, 'password') };
				if (given.email.trim() === '') return refused('email', 'Skriv din e-postadress.');
				if (given.password === '') return refused('password', 'Skriv ditt lösenord.');
				const outcome = await signInWithPassword(database, browser, given);
				if (outcome === 'code') return accepted(null);
				return refused('', SIGN_IN_WORDS[outcome === 'wrong' ? 'wrongPassword' : outcome]);
			}
		);
		if (answer.refusal) return answer.refusal;
		const back = localPath(event.url.searchParams.get('till'));
		redirect(303, returningTo(SIGN_IN_CODE_PATH, back));
	},
	sample: async (event) => {
		const answer = await answerVisit(event, { form: 'sample' }, ({ database, browser, posted }) =>
			enterAsSample(database, { event, browser, id: textIn(posted, 'account') })
		);
		if (answer.refusal) return answer.refusal;
		redirect(303, localPath(event.url.searchParams.get('till')));
	}
};
