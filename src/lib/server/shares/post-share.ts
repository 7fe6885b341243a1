import type { RequestEvent } from '@sveltejs/kit';
import { sharedViewPath } from '../../domain/address/paths';
import { refused } from '../../domain/form/field-problem';
import { sheetTitle } from '../../domain/collaboration/sheet-title';
import { shareSchema } from '../../domain/share/share-schema';
import { refuse } from '../access/refuse';
import { formatMoment } from '../../domain/format/date';
import { stockholmMoment } from '../clock';
import { sheetFor } from '../collaboration/post-sheet';
import { answerForm } from '../form/post-form';
import { createShare, type NewShare, type SharedView } from './write-share';

/** What the page's address says is to be shared; null while nothing is published. */
export async function sharedByAddress(event: RequestEvent): Promise<SharedView | null> {
	const { kommun, kommuner, period, sheet, unread } = await sheetFor(event);
	const [wrong] = unread;
	if (wrong !== undefined) refuse(event, 404, wrong);
	if (sheet === null || period === null) return null;
	return { shown: kommun, period, what: sheetTitle(kommun, kommuner, period) };
}

/** Answers the form of a new shared view: every problem, or its link, which no later answer has. */
export async function answerNewShare(event: RequestEvent) {
	const view = await sharedByAddress(event);
	let made: NewShare | undefined;
	const refusal = await answerForm(event, {
		form: 'dela',
		schema: shareSchema,
		async change(tx, scope, input) {
			if (view === null) return refused('name', 'Inget är publicerat ännu, så inget kan delas.');
			const outcome = await createShare(tx, scope, { ...input, ...view });
			if (outcome.ok) made = outcome.value;
			return outcome;
		}
	});
	if (!made) return refusal;
	event.setHeaders({ 'cache-control': 'no-store' });
	const { name, token, expiresAt } = made;
	const link = event.url.origin + sharedViewPath(token);
	return { made: { name, link, expires: formatMoment(stockholmMoment(expiresAt)) } };
}
