import { yearOf } from '$lib/domain/calendar/month';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { loadBreakdown } from '$lib/server/measures/breakdown-page';
import { loadGround } from '$lib/server/measures/ground';
import { isCombined } from '$lib/server/measures/load-facts';
import { loadMonthPage } from '$lib/server/measures/month-page';
import { figureScopeOf } from '$lib/server/publication/figure-scope-of';
import { loadPublication } from '$lib/server/publication/load-publication';
import { endedMonths } from '$lib/server/retention/ended';
import { breakdownIn } from '$lib/ui/selection/breakdown';
import { filtersIn, oneFilter } from '$lib/ui/selection/filters';
import { readMonth } from '$lib/ui/selection/month-text';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = await figureScopeOf(event);
	const parameters = event.url.searchParams;
	const askedMonth = parameters.get('manad');
	return transaction(database, scope, async (tx) => {
		const ground = await loadGround(tx, scope, today());
		const { span, choices } = ground;
		const publication = await loadPublication(tx, scope);
		const { filters: asked, unknown } = filtersIn(parameters, choices);
		const { filters, dropped } = publication
			? oneFilter(asked)
			: { filters: asked, dropped: false };
		const divided = publication && Object.keys(filters).length > 0;
		const by = divided ? 'sex' : breakdownIn(parameters);
		const chosen = publication ? { ...filters, kommun: publication.kommun } : filters;
		const common = { span, choices, filters: chosen, by, publication, dropped };
		if (span === null) return { ...common, unknown };
		const month = (askedMonth && readMonth(askedMonth)) || span.opening;
		const request = { month, filters, today: today(), ground };
		return {
			...common,
			unknown:
				askedMonth && !readMonth(askedMonth) ? [...unknown, `Månad ”${askedMonth}”`] : unknown,
			month,
			ended: isCombined({ filters, by })
				? await endedMonths(tx, scope, {
						from: `${yearOf(month) - 1}-01`,
						to: month,
						committee: filters.committee
					})
				: null,
			sections: await loadMonthPage(tx, scope, request),
			breakdown: by === 'sex' ? null : await loadBreakdown(tx, scope, { ...request, by })
		};
	});
};
