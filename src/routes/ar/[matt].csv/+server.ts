import { scopeOf } from '$lib/server/access/gate';
import { yearOf } from '$lib/domain/calendar/month';
import { measureByCode } from '$lib/domain/measures/catalogue';
import { hasGroup } from '$lib/domain/measures/group-names';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { fileResponse } from '$lib/server/measures/file-response';
import { loadYearGround } from '$lib/server/measures/read-ground';
import { loadOneYear } from '$lib/server/measures/read-year';
import { yearContents } from '$lib/server/measures/year-contents';
import { filtersIn, yearIn } from '$lib/ui/selection/filters';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	if (!event.url.searchParams.get('ar')) {
		error(400, 'Ange ett år i adressen, till exempel ?ar=2019.');
	}
	const grouping = event.url.searchParams.get('grupp') || null;
	const { database } = application();
	const scope = scopeOf(event);
	return transaction(database, scope, async (tx) => {
		const ground = await loadYearGround(tx, scope, today());
		const own = ['ar', 'grupp', 'val'];
		const { filters, unread } = filtersIn(event.url.searchParams, ground.choices, own);
		const year = yearIn(event.url.searchParams, {
			opening: yearOf(today()),
			offered: yearContents(ground).years,
			today: today(),
			unread
		});
		if (unread.length > 0) error(400, unread.join(' '));
		const measure = measureByCode(event.params.matt);
		const group = event.url.searchParams.get('val') || null;
		if (group !== null && !hasGroup(measure, group, ground.context.lists)) {
			error(400, 'Måttet har inte den gruppen.');
		}
		const charts = await loadOneYear(tx, scope, {
			year,
			filters,
			today: today(),
			ground,
			code: event.params.matt,
			group
		});
		const asked = charts?.find((chart) => grouping === null || chart.grouping === grouping);
		if (!asked) error(404, 'Måttet finns inte, eller har inte den indelningen.');
		return fileResponse(tx, scope, {
			view: asked.view,
			name: `${event.params.matt} ${year}.csv`,
			chosen: Object.fromEntries(event.url.searchParams)
		});
	});
};
