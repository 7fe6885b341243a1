import { today } from '$lib/server/clock';
import { inTransaction } from '$lib/server/form/post-form';
import { loadSettingsOverview } from '$lib/server/settings/read-overview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, (tx, scope) => loadSettingsOverview(tx, scope, today()));
