import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { loadGround } from '$lib/server/measures/read-ground';
import { loadOutlierPage } from '$lib/server/measures/read-outliers';
import { endedMonths } from '$lib/server/retention/read-ended';
import { filtersIn, yearIn } from '$lib/ui/selection/filters';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const parameters = event.url.searchParams;
	return transaction(database, scope, async (tx) => {
		const ground = await loadGround(tx, scope, today());
		const { span, choices } = ground;
		const { filters, unread } = filtersIn(parameters, choices, ['ar']);
		const opening = Number((span?.opening ?? today()).slice(0, 4));
		const year = yearIn(parameters, { opening, offered: null, today: today(), unread });
		const ended = await endedMonths(tx, scope, {
			from: `${year}-01`,
			to: `${year}-12`,
			committee: filters.committee
		});
		const common = { span, choices, filters, unread, year, ended };
		if (span === null || unread.length > 0 || ended !== null) return { ...common, view: null };
		const view = await loadOutlierPage(tx, scope, { year, filters, today: today(), ground });
		return { ...common, view };
	});
};
