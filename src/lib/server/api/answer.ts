import { json } from '@sveltejs/kit';
import type { QueryProblem } from '../../domain/measures/measure-query';

/** What is wrong with a question: where it is one of its parameters, and what to do about it. */
export interface ApiProblem {
	parameter?: string;
	message: string;
}

/** What comes out of the machine interface is read anew each time and kept nowhere on the way. */
const NOT_KEPT = { 'cache-control': 'no-store' };

/** The answer to a question that was understood. */
export function apiAnswer(body: unknown): Response {
	return json(body, { headers: NOT_KEPT });
}

/** The one form of everything that is not answered: why, in words for whoever wrote the question. */
export function apiProblem(
	status: number,
	problems: readonly ApiProblem[],
	headers: Readonly<Record<string, string>> = {}
): Response {
	return json({ problems }, { status, headers: { ...NOT_KEPT, ...headers } });
}

/** There is no key, or none that is accepted. Why is not told: it would help whoever tries. */
export function apiUnknownKey(): Response {
	const message =
		'Ange en giltig API-nyckel i huvudet Authorization: Bearer svu_… En systemförvaltare skapar nycklar under Inställningar.';
	return apiProblem(401, [{ message }], { 'www-authenticate': 'Bearer' });
}

/** Somebody asks more often than is fair to the others. */
export function apiTooMany(retryAfterSeconds: number): Response {
	const message = `För många frågor. Försök igen om ${retryAfterSeconds} s.`;
	return apiProblem(429, [{ message }], { 'retry-after': String(retryAfterSeconds) });
}

/** A question about a measure that cannot be answered. */
export function apiMeasureProblems(problems: readonly QueryProblem[]): Response {
	const unknown = problems.some(({ parameter }) => parameter === 'mått');
	return apiProblem(unknown ? 404 : 400, problems);
}

/** There is nothing at the address. */
export function apiNotFound(): Response {
	const message = 'Adressen finns inte. GET /api/v1/measures listar måtten.';
	return apiProblem(404, [{ message }]);
}
