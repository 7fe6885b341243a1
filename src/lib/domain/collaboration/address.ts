import { collaborationFilePath, COLLABORATION_PATH, SHARES_PATH } from '../address/paths';
import { strayWords } from '../address/strays';
import type { PublishedPeriod } from '../disclosure/published-period';

/** Every kommun that may be looked at, together. */
export const ALL_KOMMUNER = 'alla';

/** The page as its address says it; what is not asked for is the reader's own kommun and the latest period. */
export interface SheetAddress {
	/** A code, or all of them. */
	kommun?: string | undefined;
	period?: PublishedPeriod | undefined;
}

/** Reads the address. What it says besides is told of in `unread`. */
export function readSheetAddress(parameters: URLSearchParams, unread: string[]): SheetAddress {
	unread.push(...strayWords(parameters, ['kommun', 'period']));
	return {
		kommun: parameters.get('kommun') || undefined,
		period: parameters.get('period') || undefined
	};
}

/** The page's address. */
export function sheetHref(address: SheetAddress): string {
	return COLLABORATION_PATH + queryOf(address);
}

/** The file behind a table of the page. */
export function sheetFileHref(table: string, address: SheetAddress): string {
	return collaborationFilePath(table) + queryOf(address);
}

/** Where the page is shared with somebody without an account. */
export function sharesHref(address: SheetAddress): string {
	return SHARES_PATH + queryOf(address);
}

function queryOf({ kommun, period }: SheetAddress): string {
	const query = new URLSearchParams({ ...(kommun && { kommun }), ...(period && { period }) });
	return query.size === 0 ? '' : `?${query.toString()}`;
}
