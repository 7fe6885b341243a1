import { printable } from '$lib/domain/format/printable';
import { begunMonths } from '$lib/domain/views/outlier-view';
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
		const { filters, unread } = filtersIn(parameters, choices, ['ar', 'manad']);
		const opening = Number((span?.opening ?? today()).slice(0, 4));
		const year = yearIn(parameters, { opening, offered: null, today: today(), unread });
		const months = begunMonths(year, today());
		const asked = parameters.get('manad') ?? '';
		const month = months.find((each) => each === asked);
		if (asked !== '' && month === undefined) {
			unread.push(`Månaden ”${printable(asked)}” finns inte att visa i ${year}.`);
		}
		const ended = await endedMonths(tx, scope, {
			from: `${year}-01`,
			to: `${year}-12`,
			committee: filters.committee
		});
		const common = { span, choices, filters, unread, year, month, months, ended };
		if (span === null || unread.length > 0 || ended !== null) return { ...common, view: null };
		const view = await loadOutlierPage(tx, scope, { year, month, filters, today: today(), ground });
		return { ...common, view };
	});
};
