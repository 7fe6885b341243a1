import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { listUsers } from '$lib/server/sign-in/users/read';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	users: await listUsers(application().database, scopeOf(event))
});
