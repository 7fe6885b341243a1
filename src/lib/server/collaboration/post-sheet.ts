import type { RequestEvent } from '@sveltejs/kit';
import { readSheetAddress } from '../../domain/collaboration/address';
import { printable } from '../../domain/format/printable';
import { scopeOf } from '../access/gate';
import { refuse } from '../access/refuse';
import { application } from '../application';
import { today } from '../clock';
import { readSheet, type SheetPage } from './read-sheet';

/**
 * What samverkan's page, or a file of it, shows for its address.
 * @throws 404 for a kommun that the reader may not look at, and whatever `scopeOf` throws
 */
export async function sheetFor(event: RequestEvent): Promise<SheetPage> {
	const unread: string[] = [];
	const address = readSheetAddress(event.url.searchParams, unread);
	const page = await readSheet(application().database, scopeOf(event), address, today());
	if (page === null) {
		const asked = printable(address.kommun ?? '');
		refuse(event, 404, `Kommunen ${asked} finns inte bland dem som du läser.`);
	}
	return { ...page, unread: [...unread, ...page.unread] };
}
