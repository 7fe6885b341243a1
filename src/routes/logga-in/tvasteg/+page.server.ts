import { redirect } from '@sveltejs/kit';
import { accepted, refused } from '$lib/domain/form/field-problem';
import { inGroups } from '$lib/domain/sign-in/otp-address';
import { doorPath, SIGN_IN_WORDS } from '$lib/domain/sign-in/words';
import { application } from '$lib/server/application';
import { now } from '$lib/server/clock';
import { accessOf } from '$lib/server/sign-in/access';
import { answerVisit, textIn } from '$lib/server/sign-in/post-visit';
import { confirmFactor, pendingFactor } from '$lib/server/sign-in/enrolment';
import { qrCode } from '$lib/server/sign-in/qr-code';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	// Read here and not from the hook: the form may just have been the one to finish it.
	const access = await accessOf(database, event, now());
	if (access.signedIn !== null) return { pending: null };
	const pending = 'enrolling' in access ? await pendingFactor(database, access.enrolling) : null;
	if (pending === null) redirect(303, doorPath());
	return { pending: { code: qrCode(pending.address), key: inGroups(pending.key) } };
};

export const actions: Actions = {
	default: async (event) => {
		const answer = await answerVisit(
			event,
			{ form: 'confirm' },
			async ({ database, browser, posted }) => {
				const access = await accessOf(database, event, now());
				if (!('enrolling' in access)) redirect(303, doorPath());
				const code = textIn(posted, 'code');
				if (code.trim() === '') return refused('code', 'Skriv koden som appen visar.');
				const codes = await confirmFactor(database, browser, access.enrolling, code);
				return codes === null ? refused('code', SIGN_IN_WORDS.wrongCode) : accepted(codes);
			}
		);
		return answer.refusal ?? { form: 'confirmed', answer: null, codes: answer.value };
	}
};
