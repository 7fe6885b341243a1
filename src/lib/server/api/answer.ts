import { json } from '@sveltejs/kit';
import { API_MEASURES_PATH } from '../../domain/address/paths';
import { statusOf, type Problem } from '../../domain/machine/problem';

/** What comes out of the machine interface is read anew each time and kept nowhere on the way. */
export const NOT_KEPT = { 'cache-control': 'no-store' };

/**
 * The one form of everything that is not answered: why, in words for whoever wrote the question
 * and in codes for their program. The first problem decides the status, unless one is given.
 */
export function apiProblems(
	problems: readonly Problem[],
	{ status, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {}
): Response {
	const [first] = problems;
	const code = first?.code ?? 'unreadable-request';
	return json(
		{ problems },
		{ status: status ?? statusOf(code), headers: { ...NOT_KEPT, ...headers } }
	);
}

/** There is no key, or none that is accepted. Why is not told: it would help whoever tries. */
export function apiUnknownKey(): Response {
	const message =
		'Ange en giltig API-nyckel i huvudet Authorization: Bearer svu_… En systemförvaltare skapar nycklar under Inställningar.';
	const headers = { 'www-authenticate': 'Bearer' };
	return apiProblems([{ code: 'no-key', message }], { headers });
}

/** Somebody asks more, or more at once, than is fair to the others. */
export function apiTooMany(retryAfterSeconds: number): Response {
	const message = `För många frågor. Försök igen om ${retryAfterSeconds} s.`;
	const headers = { 'retry-after': String(retryAfterSeconds) };
	return apiProblems([{ code: 'too-many-questions', message }], { headers });
}

/** There is nothing at the address. */
export function apiNotFound(): Response {
	const message = `Adressen finns inte. GET ${API_MEASURES_PATH} listar måtten.`;
	return apiProblems([{ code: 'unknown-address', message }]);
}

/** Only questions are put to the machine interface. */
export function apiWrongMethod(): Response {
	const message = 'Frågor ställs med GET eller HEAD.';
	return apiProblems([{ code: 'wrong-method', message }], { headers: { allow: 'GET, HEAD' } });
}

/** The answer is of another kind than the request will take. */
export function apiNotAcceptable(type: string): Response {
	const message = `Svaret är ${type}. Be om det i huvudet Accept, eller utelämna Accept.`;
	return apiProblems([{ code: 'not-acceptable', message }]);
}
