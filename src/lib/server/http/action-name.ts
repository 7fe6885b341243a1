import { isAction } from '../../domain/address/without-action';

/**
 * Whether an address names a form's action that no page can have, `?/constructor`: SvelteKit looks
 * an action up among a page's own and finds what every object has, and fails at `?/default`.
 */
export function isNoAction({ searchParams }: URL): boolean {
	const named = [...searchParams.keys()].find(isAction);
	const name = named?.slice(1);
	return name !== undefined && (name === 'default' || name in Object.prototype);
}
