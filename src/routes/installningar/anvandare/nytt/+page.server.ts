import { readFields } from '$lib/domain/form/form-schema';
import { LINK_LIFE_MS } from '$lib/domain/sign-in/link';
import { userSchema } from '$lib/domain/sign-in/user-schema';
import { answerUsers } from '$lib/server/sign-in/post-users';
import { linkAddress } from '$lib/server/sign-in/public-address';
import { createUser } from '$lib/server/sign-in/users/write-new-user';
import { inTransaction } from '$lib/server/form/post-form';
import { loadKommun } from '$lib/server/lists/read-kommun';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	committees: (await inTransaction(event, loadKommun)).committees
});

export const actions: Actions = {
	save: async (event) => {
		const answer = await answerUsers(event, 'save', async (database, scope, typed) => {
			const read = readFields(userSchema, typed);
			return read.ok ? createUser(database, scope, read.value) : read;
		});
		if (answer.refusal) return answer.refusal;
		const { id, token } = answer.value;
		return {
			form: 'made',
			answer: null,
			made: {
				id,
				link: linkAddress(token, event.url.origin),
				hours: LINK_LIFE_MS.activate / 3_600_000
			}
		};
	}
};
