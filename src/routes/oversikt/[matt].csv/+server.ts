import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { measureByCode } from '$lib/domain/measures/catalogue';
import { readTypedMonth } from '$lib/domain/period/read-period';
import { loadBreakdown } from '$lib/server/measures/read-breakdown';
import { fileResponse } from '$lib/server/measures/file-response';
import { loadGround } from '$lib/server/measures/read-ground';
import { loadOneMonth } from '$lib/server/measures/read-month';
import { BREAKDOWN_NAMES } from '$lib/ui/selection/breakdown';
import { filtersIn } from '$lib/ui/selection/filters';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const measure = measureByCode(event.params.matt);
	const typed = event.url.searchParams.get('manad') ?? '';
	const { value: month, problem } = readTypedMonth(typed, today());
	if (!measure) error(404, 'Måttet finns inte.');
	if (problem !== null)
		error(400, `Ange en månad i adressen, till exempel ?manad=2019-12. ${problem}`);
	const grouping = event.url.searchParams.get('grupp') || null;
	const { database } = application();
	const scope = scopeOf(event);
	return transaction(database, scope, async (tx) => {
		const ground = await loadGround(tx, scope, today());
		const own = ['manad', 'grupp'];
		const { filters, unread } = filtersIn(event.url.searchParams, ground.choices, own);
		if (unread.length > 0) error(400, unread.join(' '));
		const request = { month, filters, today: today(), ground };
		const by = BREAKDOWN_NAMES.find((name) => name === grouping);
		const groupings = measure.kind === 'grouped' ? measure.groupings.map(({ name }) => name) : [];
		const divided = measure.code === 'cases' && by !== undefined;
		if (grouping !== null && !divided && !groupings.includes(grouping)) {
			error(400, 'Måttet har inte den indelningen.');
		}
		// By sex is the measure's own view.
		const view =
			measure.code === 'cases' && by && by !== 'sex'
				? await loadBreakdown(tx, scope, { ...request, by })
				: await loadOneMonth(tx, scope, { ...request, measure, grouping });
		const chosen = Object.fromEntries(event.url.searchParams);
		return fileResponse(tx, scope, { view, name: `${measure.code} ${month}.csv`, chosen });
	});
};
