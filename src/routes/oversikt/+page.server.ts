import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { loadBreakdown } from '$lib/server/measures/breakdown-page';
import { loadGround } from '$lib/server/measures/ground';
import { loadMonthPage } from '$lib/server/measures/month-page';
import { breakdownIn } from '$lib/ui/selection/breakdown';
import { filtersIn } from '$lib/ui/selection/filters';
import { readMonth } from '$lib/ui/selection/month-text';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const parameters = event.url.searchParams;
	const asked = parameters.get('manad');
	return transaction(database, scope, async (tx) => {
		const ground = await loadGround(tx, scope, today());
		const { span, choices } = ground;
		const { filters, unknown } = filtersIn(parameters, choices);
		const by = breakdownIn(parameters);
		if (span === null) return { span, choices, filters, unknown, by };
		const month = (asked && readMonth(asked)) || span.opening;
		const request = { month, filters, today: today(), ground };
		return {
			span,
			choices,
			filters,
			unknown: asked && !readMonth(asked) ? [...unknown, `Månad ”${asked}”`] : unknown,
			by,
			month,
			sections: await loadMonthPage(tx, scope, request),
			breakdown: by === 'sex' ? null : await loadBreakdown(tx, scope, { ...request, by })
		};
	});
};
