import { REPORT_FORMATS } from '$lib/domain/report/report-kind';
import { application } from '$lib/server/application';
import { attachmentHeaders } from '$lib/server/attachment';
import { meetingPageFor } from '$lib/server/meetings/post-meeting';
import { readMinutesFile } from '$lib/server/meetings/read-minutes-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const page = await meetingPageFor(event);
	const { name, bytes } = await readMinutesFile(application().database, page);
	return new Response(Uint8Array.from(bytes), {
		headers: attachmentHeaders(name, REPORT_FORMATS.docx.media)
	});
};
