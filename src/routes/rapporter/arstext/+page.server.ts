import { reportPageFor } from '$lib/server/reports/post-report-page';
import { askedReport } from '$lib/ui/report/asked-report';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const question = { ...askedReport(event.url.searchParams), name: 'year-text' as const };
	return reportPageFor(event, question, ({ heading, yearText }) => ({ heading, text: yearText }));
};
