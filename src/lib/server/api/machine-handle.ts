import type { RouteId } from '$app/types';
import { isHttpError, type Handle, type RequestEvent } from '@sveltejs/kit';
import { API_MEASURES_PATH } from '../../domain/address/paths';
import { codeOf } from '../../domain/machine/problem';
import { answerFailure } from '../failure/answer-failure';
import { isMachine } from '../http/is-machine';
import { apiProblems, apiWrongMethod } from './answer';

const READING = new Set(['GET', 'HEAD']);
/** The route of whatever address there is not. */
const ELSEWHERE = '/api/[...path]' satisfies RouteId;
/** What an answer may say besides its words. */
const KEPT = ['allow', 'retry-after', 'www-authenticate'];

/**
 * Sees to it that a program gets every answer in the one form that it reads, whoever gives it:
 * also what is refused before a route is asked, and what fails.
 */
export const answerMachine: Handle = async ({ event, resolve }) => {
	if (!isMachine(event)) return resolve(event);
	const { method } = event.request;
	if (!READING.has(method) && event.route.id !== ELSEWHERE) return apiWrongMethod();
	try {
		return await inForm(await resolve(event));
	} catch (error) {
		return answerThrown(error, event);
	}
};

/** The answer as it is where it has the form; else its status and words in it. */
async function inForm(response: Response): Promise<Response> {
	if (response.status < 400) return response;
	const text = await response.text();
	const said = jsonIn(text);
	if (said?.problems !== undefined) return new Response(text, response);
	return problem(response.status, said?.message, response.headers);
}

async function answerThrown(error: unknown, event: RequestEvent): Promise<Response> {
	if (isHttpError(error)) return problem(error.status, error.body.message);
	const said = await answerFailure({ error, event, status: 500, message: 'Internal Error' });
	return problem(500, said?.message);
}

/** @param said what was said of it; without it the status says all */
function problem(status: number, said: string | undefined, headers = new Headers()): Response {
	const code = codeOf(status);
	const message = said ?? WORDS[code] ?? 'Begäran går inte att utföra.';
	const kept = KEPT.flatMap((name) => {
		const value = headers.get(name);
		return value === null ? [] : [[name, value] as const];
	});
	return apiProblems([{ code, message }], { status, headers: Object.fromEntries(kept) });
}

const WORDS: Readonly<Partial<Record<ReturnType<typeof codeOf>, string>>> = {
	'unknown-address': `Adressen finns inte. GET ${API_MEASURES_PATH} listar måtten.`,
	'wrong-method': 'Frågor ställs med GET eller HEAD.',
	unavailable: 'Tjänsten kan inte svara just nu. Försök igen om en stund.'
};

function jsonIn(text: string): { problems?: unknown; message?: string } | null {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== 'object' || value === null) return null;
		const { problems, message } = value as { problems?: unknown; message?: unknown };
		return { problems, ...(typeof message === 'string' && { message }) };
	} catch {
		return null;
	}
}
