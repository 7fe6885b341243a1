import { reportPageFor } from '$lib/server/reports/post-report-page';
import { askedReport } from '$lib/ui/report/asked-report';
import { printedSheets } from '$lib/ui/report/printed-sheet';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const question = { ...askedReport(event.url.searchParams), name: 'ground' as const };
	return reportPageFor(event, question, (report) => ({
		heading: report.heading,
		sheets: printedSheets(report)
	}));
};
