import { error, type RequestEvent } from '@sveltejs/kit';
import { networkOf } from '../../domain/sign-in/network';
import { shareScope } from '../access/gate';
import { noteRefusal } from '../access/refuse';
import { application } from '../application';
import { formatMoment } from '../../domain/format/date';
import { stockholmMoment, today } from '../clock';
import { readSheet } from '../collaboration/read-sheet';
import { RateLimit } from '../tokens/rate-limit';
import { findOpenShare, type OpenShare } from './read-open-share';
import { noteOpening } from './write-opening';

/** Openings of one link: a meeting that opens it at once gets in. */
const OPENED = new RateLimit({ perMinute: 60 });
/** Links that open nothing, of one network. */
const REFUSED = new RateLimit({ perMinute: 30 });

const CLOSED = 'Länken gäller inte.';
const TOO_MANY = 'För många försök på kort tid. Vänta en minut och försök igen.';

/**
 * What whoever has the link of a shared view sees: the sheet as samverkan's page shows it, read with a
 * samverkan reader's scope alone. Null for a link that has ended, is revoked or never was. Every
 * opening is logged.
 * @throws 429 for who asks too often
 */
export async function sharedViewFor(event: RequestEvent) {
	// The address is a key: nobody hears of it, no cache keeps it, no search engine shows it.
	event.setHeaders({
		'cache-control': 'no-store',
		'referrer-policy': 'no-referrer',
		'x-robots-tag': 'noindex, nofollow'
	});
	const { database } = application();
	const open = await findOpenShare(database, event.params.token ?? '');
	if (open === undefined) return closed(event);
	hold(event, OPENED.take(open.holder.shareId, performance.now()));
	return (await sharedSheet(event, open)) ?? closed(event);
}

async function sharedSheet(event: RequestEvent, open: OpenShare) {
	const { database } = application();
	const { shown, period, what, expiresAt } = open;
	const scope = shareScope(open.holder, event.getClientAddress());
	const page = await readSheet(database, scope, { kommun: shown, period }, today());
	if (page?.sheet == null) return null;
	const { scopes, sheet, publications, missing, legend } = page;
	await noteOpening(database, open, scopes);
	return {
		what,
		period,
		sheet,
		publications,
		missing,
		legend,
		expires: formatMoment(stockholmMoment(expiresAt))
	};
}

function closed(event: RequestEvent): null {
	hold(event, REFUSED.take(networkOf(event.getClientAddress()), performance.now()));
	noteRefusal(event, { status: 404, reason: CLOSED });
	return null;
}

function hold(event: RequestEvent, seconds: number): void {
	if (seconds === 0) return;
	event.setHeaders({ 'retry-after': String(seconds) });
	error(429, TOO_MANY);
}
