import { today } from '$lib/server/clock';
import { loadLists } from '$lib/server/lists/read';
import { inTransaction } from '$lib/server/form/post-form';
import { loadTargets } from '$lib/server/targets/read';
import { loadTargetSubjects } from '$lib/server/targets/read-subjects';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, async (tx, scope) => ({
		targets: await loadTargets(tx, scope),
		subjects: await loadTargetSubjects(tx, scope),
		lists: await loadLists(tx, scope),
		today: today()
	}));
