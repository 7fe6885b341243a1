import { isHttpError, type Handle, type RequestEvent } from '@sveltejs/kit';
import type { Said } from '../access/refuse';
import { application } from '../application';
import { isCrossSite } from '../http/cross-site';

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
