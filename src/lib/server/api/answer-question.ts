import type { RequestEvent } from '@sveltejs/kit';
import { ANSWERED_AT_ONCE, MOST_WAITING } from '../../domain/machine/limits';
import { REPORT_FORMATS } from '../../domain/report/report-kind';
import { application } from '../application';
import { attachmentHeaders } from '../attachment';
import type { Answering } from '../measures/read-reader';
import type { Scope } from '../scope';
import { accepts } from './accepts';
import { apiNotAcceptable, apiProblems, apiTooMany, NOT_KEPT } from './answer';
import { FairShare } from './fair-share';
import { streamed } from './streamed';

/** A report in Power BI asks some questions at once; most of them then wait for a moment. */
const SHARE = new FairShare({ atOnce: ANSWERED_AT_ONCE, waiting: MOST_WAITING });
/** When a key that has too many questions waiting is to try again. */
const RETRY_SECONDS = 5;

/** Answers a program's question about a measure, as it reads: a piece at a time. */
export async function answerQuestion<Piece extends string | Uint8Array>(
	{ url, request }: RequestEvent,
	scope: Scope,
	code: string,
	answer: Answering<Piece>
): Promise<Response> {
	const { database } = application();
	const { value, problems } = await answer(database, scope, code, url.searchParams);
	if (problems !== null) return apiProblems(problems);
	const { media } = REPORT_FORMATS[value.format];
	const [type = media] = media.split(';');
	if (!accepts(request.headers.get('accept'), type)) return apiNotAcceptable(type);
	const { fileName } = value;
	const headers = {
		...NOT_KEPT,
		...(fileName === undefined ? { 'content-type': media } : attachmentHeaders(fileName, media))
	};
	if (request.method === 'HEAD') return new Response(null, { headers });
	const leave = await SHARE.enter(scope.actorId, request.signal);
	if (leave === null) return apiTooMany(RETRY_SECONDS);
	const pieces = value.pieces();
	try {
		return new Response(streamed(await pieces.next(), pieces, leave), { headers });
	} catch (error) {
		leave();
		throw error;
	}
}
