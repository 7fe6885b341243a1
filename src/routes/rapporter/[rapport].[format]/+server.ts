import { isFormatOf, reportBySlug } from '$lib/domain/report/report-kind';
import { measureByCode } from '$lib/domain/measures/catalogue';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { attachmentHeaders } from '$lib/server/attachment';
import { today } from '$lib/server/clock';
import { readReportFile } from '$lib/server/reports/read-report-file';
import { askedReport } from '$lib/ui/report/asked-report';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const name = reportBySlug(event.params.rapport);
	const { format } = event.params;
	if (name === undefined || !isFormatOf(name, format)) error(404, 'Rapporten finns inte.');
	const parameters = event.url.searchParams;
	const code = parameters.get('matt') || null;
	const measure = code === null ? undefined : measureByCode(code);
	if (code !== null && measure === undefined) error(404, 'Måttet finns inte.');
	const { database } = application();
	const { file, problems } = await readReportFile(database, scopeOf(event), {
		...askedReport(parameters),
		...{ name, format, measure, today: today() },
		chosen: Object.fromEntries(parameters)
	});
	if (problems !== null) error(400, problems.map(({ message }) => message).join(' '));
	return new Response(Uint8Array.from(await file.bytes()), {
		headers: attachmentHeaders(file.name, file.media)
	});
};
