import { REPORT_PARAMETERS } from '$lib/domain/report/address';
import { scopeOf } from '$lib/server/access/gate';
import { readsPublished } from '$lib/server/access/reads-published';
import { refuse } from '$lib/server/access/refuse';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { filterWords } from '$lib/server/measures/filter-words';
import { loadGround } from '$lib/server/measures/read-ground';
import { ownPeriod, readPublishedChoices } from '$lib/server/reports/read-reports-page';
import { loadWaitingReports } from '$lib/server/scheduled-reports/read-waiting';
import { chosenPairs, filtersIn } from '$lib/ui/selection/filters';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const parameters = event.url.searchParams;
	const period = parameters.get('period') ?? '';
	if (readsPublished(scope)) {
		const kommun = parameters.get('kommun') || undefined;
		const asked = { kommun, period: period || undefined };
		const published = await readPublishedChoices(database, scope, asked, today());
		if (published === null) refuse(event, 404, 'Kommunen finns inte bland dem som du läser.');
		const waiting = await transaction(database, scope, (tx) => loadWaitingReports(tx, scope));
		return { published, own: null, waiting };
	}
	return transaction(database, scope, async (tx) => {
		const ground = await loadGround(tx, scope, today());
		const { filters, unread } = filtersIn(parameters, ground.choices, REPORT_PARAMETERS);
		const shown = ownPeriod(period, ground, today());
		return {
			own: {
				...{ filters, period: shown, hasFigures: ground.span !== null },
				kept: chosenPairs(filters),
				chosen: await filterWords(tx, scope, Object.fromEntries(parameters)),
				unread: shown.problem === null ? unread : [shown.problem, ...unread]
			},
			published: null,
			waiting: await loadWaitingReports(tx, scope)
		};
	});
};
