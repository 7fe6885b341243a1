import { mergePath } from '../address/paths';

/** The name of the parameter that says by number which other case is meant. */
export const MERGE_WITH = 'med';

/** Two cases side by side, to be made one. */
export function mergeHref(id: string, number: string): string {
	return `${mergePath(id)}?${MERGE_WITH}=${encodeURIComponent(number)}`;
}
