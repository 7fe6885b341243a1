import { measureByCode } from '$lib/domain/measures/catalogue';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { fileResponse } from '$lib/server/measures/file-response';
import { loadYearGround } from '$lib/server/measures/ground';
import { loadYearFile } from '$lib/server/measures/leaving';
import { figureScopeOf } from '$lib/server/publication/figure-scope-of';
import { refuseCombination } from '$lib/server/publication/refuse-combination';
import { filtersIn } from '$lib/ui/selection/filters';
import { readYear } from '$lib/ui/selection/year-text';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const year = readYear(event.url.searchParams.get('ar'));
	if (!year) error(400, 'Ange ett år i adressen, till exempel ?ar=2019.');
	const grouping = event.url.searchParams.get('grupp');
	const { database } = application();
	const scope = await figureScopeOf(event);
	return transaction(database, scope, async (tx) => {
		const ground = await loadYearGround(tx, scope, today());
		const { filters, unknown } = filtersIn(event.url.searchParams, ground.choices);
		if (unknown.length > 0) error(400, `Finns inte: ${unknown.join(', ')}.`);
		refuseCombination(scope, measureByCode(event.params.matt), filters);
		const group = event.url.searchParams.get('val');
		const charts = await loadYearFile(tx, scope, {
			year,
			filters,
			today: today(),
			ground,
			code: event.params.matt,
			group
		});
		const asked = charts?.find((chart) => chart.grouping === grouping) ?? charts?.[0];
		if (!asked) error(404);
		return fileResponse(tx, scope, {
			view: asked.view,
			name: `${event.params.matt} ${year}.csv`,
			chosen: Object.fromEntries(event.url.searchParams)
		});
	});
};
