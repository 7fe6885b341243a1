import type { RequestEvent } from '@sveltejs/kit';
import { printable } from '../../domain/format/printable';
import { scopeOf } from '../access/gate';
import { refuse } from '../access/refuse';
import { application } from '../application';
import { today } from '../clock';
import { readBeginning, type MeetingBeginning } from './read-beginning';

/**
 * What a new meeting begins with, of the kommun that the address names, else the reader's own.
 * @throws 404 for a kommun whose meetings the reader may not plan
 */
export async function beginningFor(event: RequestEvent): Promise<MeetingBeginning> {
	const kommun = event.url.searchParams.get('kommun') || undefined;
	const asked = { kommun, today: today() };
	const beginning = await readBeginning(application().database, scopeOf(event), asked);
	const named = printable(kommun ?? '');
	return beginning ?? refuse(event, 404, `Kommunen ${named} finns inte bland dem som du läser.`);
}
