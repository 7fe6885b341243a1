import { isAPIError } from 'better-auth/api';
import { discreetly } from '../database/transaction';

/** An answer of better-auth, or its code for why not. */
export type Answer<Value> =
	| { ok: true; value: Value; headers: Headers }
	| { ok: false; code: string };

/**
 * Calls better-auth. What it refuses comes back as a code; what is broken is thrown, without
 * the values of a statement that failed.
 */
export async function call<Value>(
	work: () => Promise<{ response: Value; headers: Headers }>
): Promise<Answer<Value>> {
	try {
		const { response, headers } = await discreetly(work);
		return { ok: true, value: response, headers };
	} catch (error) {
		if (!isAPIError(error) || error.statusCode >= 500) throw error;
		return { ok: false, code: String(error.body?.code ?? error.statusCode) };
	}
}
