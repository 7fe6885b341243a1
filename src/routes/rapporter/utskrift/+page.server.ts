import { REPORT_PARAMETERS, reportsHref } from '$lib/domain/report/address';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { loadGround } from '$lib/server/measures/read-ground';
import { readReport } from '$lib/server/reports/read-report';
import { printedSheets } from '$lib/ui/report/printed-sheet';
import { filtersIn } from '$lib/ui/selection/filters';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const parameters = event.url.searchParams;
	const { choices } = await transaction(database, scope, (tx) => loadGround(tx, scope, today()));
	const { filters, unread } = filtersIn(parameters, choices, REPORT_PARAMETERS);
	const period = parameters.get('period') ?? '';
	const kommun = parameters.get('kommun') || undefined;
	const back = reportsHref({ period, kommun, filters });
	if (unread.length > 0) return { back, report: null, problems: unread };
	const { report, problems } = await readReport(database, scope, {
		...{ name: 'ground', period, filters, kommun, today: today() }
	});
	if (problems !== null) return { back, report: null, problems };
	return {
		...{ back, problems: null },
		report: { heading: report.heading, sheets: printedSheets(report) }
	};
};
