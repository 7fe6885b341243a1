import { REPORTS_PATH } from '$lib/domain/address/paths';
import { boardGrid } from '$lib/domain/report/board-copy';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { readReport } from '$lib/server/reports/read-report';
import { askedReport } from '$lib/ui/report/asked-report';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const { searchParams, search } = event.url;
	const back = REPORTS_PATH + search;
	const { report, problems } = await readReport(database, scopeOf(event), {
		...askedReport(searchParams),
		...{ name: 'board-table', today: today() }
	});
	if (problems !== null) {
		return { back, report: null, problems: problems.map(({ message }) => message) };
	}
	const { heading, board } = report;
	return { back, report: { heading, grid: board && boardGrid(board) }, problems: null };
};
