import { redirect } from '@sveltejs/kit';
import { accepted, refused } from '$lib/domain/form/field-problem';
import { localPath } from '$lib/domain/access/local-path';
import { doorPath, SIGN_IN_WORDS } from '$lib/domain/sign-in/words';
import { answerVisit, textIn } from '$lib/server/sign-in/post-visit';
import { Browser } from '$lib/server/sign-in/browser';
import { awaitsCode } from '$lib/server/sign-in/challenge';
import { signInWithCode } from '$lib/server/sign-in/code-step';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const back = localPath(event.url.searchParams.get('till'));
	if (event.locals.access.reader !== null) redirect(303, back);
	if (!awaitsCode(new Browser(event))) redirect(303, doorPath({ back }));
	return { back };
};

export const actions: Actions = {
	default: async (event) => {
		const back = localPath(event.url.searchParams.get('till'));
		const answer = await answerVisit(
			event,
			{ form: 'code' },
			async ({ database, browser, posted }) => {
				const code = textIn(posted, 'code');
				if (code.trim() === '') return refused('code', 'Skriv koden från appen.');
				const outcome = await signInWithCode(database, browser, code);
				if (outcome === 'wrong') return refused('code', SIGN_IN_WORDS.wrongCode);
				if (outcome === 'locked' || outcome === 'busy') return refused('', SIGN_IN_WORDS[outcome]);
				return accepted(outcome);
			}
		);
		if (answer.refusal) return answer.refusal;
		redirect(303, answer.value === 'in' ? back : doorPath({ why: 'koden', back }));
	}
};
