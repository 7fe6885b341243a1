import { redirect } from '@sveltejs/kit';
import { ROLE_NAMES } from '$lib/domain/access/role';
import { ACCOUNT_PATH, SECOND_FACTOR_PATH } from '$lib/domain/address/paths';
import { accepted, refused } from '$lib/domain/form/field-problem';
import { programName } from '$lib/domain/sign-in/user-agent';
import { SIGN_IN_WORDS } from '$lib/domain/sign-in/words';
import { application } from '$lib/server/application';
import { now, stockholmMoment } from '$lib/server/clock';
import { answerVisit, textIn } from '$lib/server/sign-in/post-visit';
import { changePassword, replaceFactor } from '$lib/server/sign-in/own-account';
import { revokeOwn } from '$lib/server/sign-in/revoke-own';
import { listSessions } from '$lib/server/sign-in/sessions';
import { signedInUser } from '$lib/server/sign-in/post-signed-in';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { userId, sessionId, name, email, roles, local, sample } = await signedInUser(event);
	const sessions = await listSessions(application().database, userId, now());
	return {
		account: { name, email, local, sample, roles: roles.map((role) => ROLE_NAMES[role]) },
		own: sessionId,
		sessions: sessions.map(({ id, since, lastSeen, address, userAgent }) => ({
			id,
			since: stockholmMoment(since),
			lastSeen: stockholmMoment(lastSeen),
			address,
			program: programName(userAgent)
		}))
	};
};

export const actions: Actions = {
	revoke: async (event) => {
		const user = await signedInUser(event);
		const posted = await event.request.formData();
		await revokeOwn(application().database, user, {
			address: event.getClientAddress(),
			id: textIn(posted, 'id')
		});
	},
	revokeOthers: async (event) => {
		const user = await signedInUser(event);
		await revokeOwn(application().database, user, { address: event.getClientAddress() });
	},
	password: async (event) => {
		const user = await signedInUser(event);
		const answer = await answerVisit(
			event,
			{ form: 'password' },
			async ({ database, browser, posted }) => {
				const password = textIn(posted, 'password');
				if (password !== textIn(posted, 'again')) return refused('again', SIGN_IN_WORDS.unequal);
				const given = { current: textIn(posted, 'current'), password };
				return changePassword(database, browser, user, given);
			}
		);
		if (answer.refusal) return answer.refusal;
		redirect(303, withDone(ACCOUNT_PATH, 'sparat'));
	},
	factor: async (event) => {
		const user = await signedInUser(event);
		const answer = await answerVisit(event, { form: 'factor' }, ({ database, browser, posted }) =>
			user.local
				? replaceFactor(database, browser, user, textIn(posted, 'proof'))
				: Promise.resolve(accepted(null))
		);
		if (answer.refusal) return answer.refusal;
		redirect(303, user.local ? SECOND_FACTOR_PATH : ACCOUNT_PATH);
	}
};
