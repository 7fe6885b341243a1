import { csvRowsOf } from '../../domain/views/csv-rows';
import type { SeriesView } from '../../domain/views/chart-view';
import { figuresCsv } from './figures-csv';

/** The figures of one or several pictures as a CSV file that the browser saves. */
export function fileResponse(views: readonly SeriesView[], name: string): Response {
	const rows = views.flatMap((view, index) => [...(index > 0 ? [[]] : []), ...csvRowsOf(view)]);
	const ascii = name.normalize('NFD').replace(/[^\w.-]+/g, '-');
	return new Response(figuresCsv(rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
}
