import { dev } from '$app/environment';
import { authorize } from '$lib/server/door/authorize';
import { noteRefusals } from '$lib/server/door/note-refusals';
import { answerMachine } from '$lib/server/api/machine-handle';
import { answerFailure } from '$lib/server/failure/answer-failure';
import { answerTrouble } from '$lib/server/failure/answer-trouble';
import { keepPosted } from '$lib/server/failure/keep-posted';
import { answerHead } from '$lib/server/http/answer-head';
import { compress } from '$lib/server/http/compress';
import { guard } from '$lib/server/http/guard';
import { wordsOf } from '$lib/server/http/refusal';
import { refusalResponse } from '$lib/server/http/refusal-response';
import { judgeHost } from '$lib/server/loopback';
import { startApplication, stopApplication } from '$lib/server/start-application';
import type { Handle, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';

export const init: ServerInit = async () => {
	await startApplication();
	process.once('sveltekit:shutdown', () => void stopApplication());
};

const ownHost: Handle = ({ event, resolve }) => {
	const verdict = dev ? { answer: true } : judgeHost(event.request.headers.get('host'), event.url);
	if ('redirectTo' in verdict) return Response.redirect(verdict.redirectTo, 307);
	if ('refuse' in verdict) return refusalResponse(event, { status: 421, message: wordsOf(421) });
	return resolve(event);
};

export const handle = sequence(
	answerHead,
	compress,
	keepPosted,
	answerMachine,
	answerTrouble,
	noteRefusals,
	ownHost,
	guard,
	authorize
);

export const handleError = answerFailure;
