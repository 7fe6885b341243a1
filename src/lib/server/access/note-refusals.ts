import { error, isHttpError, type Handle, type RequestEvent } from '@sveltejs/kit';
import type { FieldProblem } from '../../domain/form/field-problem';
import { application } from '../application';
import { isCrossSite } from '../http/cross-site';
import type { Refusal } from '../log/refusals';

/** What a route says about a refusal besides where it was. */
export type Said = Pick<Refusal, 'status' | 'reason'> &
	Partial<Pick<Refusal, 'capability' | 'caseId'>>;

/** Answers that refuse, whoever gave them; what is wrong with what was typed is no refusal. */
const REFUSING = new Set([401, 403, 413, 415, 421, 429]);

const REASONS: Readonly<Record<number, string>> = {
	401: 'Ingen giltig inloggning eller API-nyckel.',
	403: 'Åtkomsten nekades.',
	413: 'Det som skickades var för stort.',
	415: 'Det som skickades var av en sort som inte tas emot.',
	421: 'Begäran gällde en annan webbadress än serverns egen.',
	429: 'För många försök på kort tid.'
};
const FOREIGN = 'Begäran kom från en annan webbplats.';

/**
 * The one place where refused requests come into the log (docs/log.md), the outermost of the hooks:
 * what routes have said with `noteRefusal` or `refuse`, and else what the answer's status says.
 */
export const noteRefusals: Handle = async ({ event, resolve }) => {
	event.locals.refused = [];
	// Asked for now: the adapter knows no address once the sender has hung up.
	const address: string | undefined = event.getClientAddress();
	try {
		const response = await resolve(event);
		await write(event, response.status, address ?? null);
		return response;
	} catch (thrown) {
		await write(event, isHttpError(thrown) ? thrown.status : 500, address ?? null);
		throw thrown;
	}
};

/** Says that this request is refused something, for the log; the answer is the caller's. */
export function noteRefusal({ locals }: Pick<RequestEvent, 'locals'>, said: Said): void {
	// Said once, however many functions have come upon it.
	if (locals.refused.every(({ reason }) => reason !== said.reason)) locals.refused.push(said);
}

/**
 * Refuses the request, and has it logged.
 * @throws the refusal, always
 */
export function refuse(
	event: Pick<RequestEvent, 'locals'>,
	status: 403 | 404,
	reason: string,
	about: { caseId?: string } = {}
): never {
	noteRefusal(event, { status, reason, ...about });
	error(status, reason);
}

/** Problems that are not about what was typed: the thing is gone, or not whoever asks's to change. */
const ABOUT_THE_WHOLE = '';
const OF_COMMITTEES = ['committee', 'committees'];

/**
 * Says that a form was refused for more than what is wrong in it: as a whole, or for a committee
 * that was chosen all the same.
 */
export function noteHindrance(
	event: Pick<RequestEvent, 'locals'>,
	problems: readonly FieldProblem[],
	typed: Readonly<Record<string, string>>
): void {
	for (const { field, message } of problems) {
		const committee = OF_COMMITTEES.includes(field) && Boolean(typed[field]);
		if (field !== ABOUT_THE_WHOLE && !committee) continue;
		noteRefusal(event, { status: committee ? 403 : 404, reason: message });
	}
}

async function write(event: RequestEvent, status: number, address: string | null): Promise<void> {
	const { locals, route, request } = event;
	const said = locals.refused.length > 0 ? locals.refused : impliedBy(event, status);
	// Not there before the hook that finds out who it is, and not where that one refused.
	const access = locals.access as typeof locals.access | undefined;
	const scope = access?.reader?.scope ?? null;
	const who = scope === null ? { scope, address } : { scope };
	for (const one of said) {
		await application().refusals.note(who, {
			...{ route: route.id ?? '', method: request.method },
			...one
		});
	}
}

function impliedBy({ request, url }: RequestEvent, status: number): Said[] {
	// A key that is not accepted has been logged with the key's name.
	if (!REFUSING.has(status) || (status === 401 && request.headers.has('authorization'))) return [];
	const foreign = status === 403 && isCrossSite(request, url.origin);
	return [{ status, reason: foreign ? FOREIGN : (REASONS[status] ?? '') }];
}
