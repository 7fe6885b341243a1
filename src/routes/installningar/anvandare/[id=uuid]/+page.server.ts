import { redirect } from '@sveltejs/kit';
import { userPath } from '$lib/domain/address/settings-paths';
import { readFields } from '$lib/domain/form/form-schema';
import { LINK_LIFE_MS } from '$lib/domain/sign-in/link';
import { rightsSchema } from '$lib/domain/sign-in/user-schema';
import { refuse } from '$lib/server/access/refuse';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { now, stockholmMoment } from '$lib/server/clock';
import { answerUsers } from '$lib/server/sign-in/post-users';
import { linkAddress } from '$lib/server/sign-in/public-address';
import { listSessions } from '$lib/server/sign-in/sessions';
import { changeRights, revokeUser, setDisabled } from '$lib/server/sign-in/users/write-user';
import { renewLink } from '$lib/server/sign-in/users/write-new-user';
import { findUser } from '$lib/server/sign-in/users/read';
import { inTransaction } from '$lib/server/form/post-form';
import { loadKommun } from '$lib/server/lists/read-kommun';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const { params } = event;
	const user = await findUser(database, scopeOf(event), params.id);
	if (!user) refuse(event, 404, 'Användaren finns inte.');
	const { committees } = await inTransaction(event, loadKommun);
	const sessions = await listSessions(database, user.id, now());
	const [latest] = sessions;
	return {
		user,
		committees,
		sessions: sessions.length,
		lastSeen: latest ? stockholmMoment(latest.lastSeen) : null
	};
};

export const actions: Actions = {
	save: async (event) => {
		const answer = await answerUsers(event, 'save', async (database, scope, typed) => {
			const read = readFields(rightsSchema, typed);
			return read.ok
				? changeRights(database, scope, event.params.id, read.value, typed.opened)
				: read;
		});
		return answer.refusal ?? done(event);
	},
	link: async (event) => {
		const answer = await answerUsers(event, 'link', (database, scope) =>
			renewLink(database, scope, event.params.id)
		);
		if (answer.refusal) return answer.refusal;
		return {
			form: 'made',
			answer: null,
			made: {
				link: linkAddress(answer.value.token, event.url.origin),
				hours: LINK_LIFE_MS.reset / 3_600_000
			}
		};
	},
	revoke: async (event) => {
		const answer = await answerUsers(event, 'revoke', (database, scope) =>
			revokeUser(database, scope, event.params.id)
		);
		return answer.refusal ?? done(event);
	},
	disable: async (event) => {
		const answer = await answerUsers(event, 'disable', (database, scope) =>
			setDisabled(database, scope, event.params.id, true)
		);
		return answer.refusal ?? done(event);
	},
	enable: async (event) => {
		const answer = await answerUsers(event, 'disable', (database, scope) =>
			setDisabled(database, scope, event.params.id, false)
		);
		return answer.refusal ?? done(event);
	}
};

function done({ params }: RequestEvent): never {
	redirect(303, withDone(userPath(params.id), 'sparat'));
}
