import { boardGrid } from '$lib/domain/report/board-copy';
import { reportPageFor } from '$lib/server/reports/post-report-page';
import { askedReport } from '$lib/ui/report/asked-report';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const question = { ...askedReport(event.url.searchParams), name: 'board-table' as const };
	return reportPageFor(event, question, ({ heading, board }) => ({
		heading,
		grid: board && boardGrid(board)
	}));
};
