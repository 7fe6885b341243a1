import { scopeOf } from '$lib/server/access/gate';
import { describeApi } from '$lib/domain/machine/described';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { capabilities } = scopeOf(event);
	return { ...describeApi(event.url.origin), mayMakeKeys: capabilities.includes('users.write') };
};
