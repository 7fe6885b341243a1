import { isFormatOf, reportBySlug } from '$lib/domain/report/report-kind';
import { measureByCode } from '$lib/domain/measures/catalogue';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { attachmentHeaders } from '$lib/server/attachment';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { loadGround } from '$lib/server/measures/read-ground';
import { readReportFile } from '$lib/server/reports/read-report-file';
import { filtersIn } from '$lib/ui/selection/filters';
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
	const scope = scopeOf(event);
	const { choices } = await transaction(database, scope, (tx) => loadGround(tx, scope, today()));
	const { filters, unread } = filtersIn(parameters, choices, ['period', 'matt', 'kommun']);
	if (unread.length > 0) error(400, unread.join(' '));
	const { file, problems } = await readReportFile(database, scope, {
		...{ name, format, filters, measure, today: today() },
		period: parameters.get('period') ?? '',
		kommun: parameters.get('kommun') || undefined,
		chosen: Object.fromEntries(parameters)
	});
	if (problems !== null) error(400, problems.join(' '));
	return new Response(Uint8Array.from(await file.bytes()), {
		headers: attachmentHeaders(file.name, file.media)
	});
};
