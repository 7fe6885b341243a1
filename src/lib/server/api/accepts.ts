import Negotiator from 'negotiator';

/** Whether a request's `Accept` takes an answer of the type; without the header it takes any. */
export function accepts(accept: string | null, type: string): boolean {
	if (accept === null || accept.trim() === '') return true;
	const offered = [type, `${type}; charset=utf-8`];
	return new Negotiator({ headers: { accept } }).mediaType(offered) !== undefined;
}
