import { REPORT_FORMATS } from '$lib/domain/report/report-kind';
import { agreementDocument } from '$lib/server/actions/agreement-document';
import { planAt } from '$lib/server/actions/post-plan';
import { attachmentHeaders } from '$lib/server/attachment';
import { inTransaction } from '$lib/server/form/post-form';
import { loadKommun } from '$lib/server/lists/read-kommun';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { plan } = await planAt(event, event.params.id);
	const { name: kommun } = await inTransaction(event, loadKommun);
	const bytes = await agreementDocument(plan, kommun);
	const name = `Handslag ${plan.title} version ${plan.version}.docx`;
	return new Response(Uint8Array.from(bytes), {
		headers: attachmentHeaders(name, REPORT_FORMATS.docx.media)
	});
};
