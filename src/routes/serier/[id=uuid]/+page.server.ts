import { scopeOf } from '$lib/server/access/gate';
import { refuse } from '$lib/server/access/refuse';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { loadYearGround } from '$lib/server/measures/read-ground';
import { loadSeriesPage } from '$lib/server/measures/read-series-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	return transaction(database, scope, async (tx) => {
		const ground = await loadYearGround(tx, scope, today());
		const row = ground.series.find(({ id }) => id === event.params.id);
		if (!row) refuse(event, 404, 'Serien finns inte.');
		const page = await loadSeriesPage(tx, scope, { row, today: today(), ground });
		return { row, ...page };
	});
};
