import { lookAheadHref, readLookAheadAddress } from '$lib/domain/look-ahead/address';
import { freePlacesSchema } from '$lib/domain/look-ahead/free-places-schema';
import { daysAhead } from '$lib/domain/look-ahead/look-ahead';
import { scopeOf } from '$lib/server/access/gate';
import { today } from '$lib/server/clock';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { readAddress } from '$lib/server/http/read-address';
import { committeesAsked, loadLookAhead } from '$lib/server/look-ahead/read-look-ahead';
import { shownFreePlaces } from '$lib/server/look-ahead/shown';
import { saveFreePlaces } from '$lib/server/look-ahead/write-free-places';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

const addressOf = ({ url }: { url: URL }) =>
	readAddress((unread) => readLookAheadAddress(url.searchParams, unread));

export const load: PageServerLoad = (event) =>
	inTransaction(event, (tx, scope) => loadLookAhead(tx, scope, addressOf(event)));

export const actions: Actions = {
	platser: (event) => {
		const address = addressOf(event);
		const [committee = '', ...others] = committeesAsked(scopeOf(event), address);
		const one = others.length === 0 ? committee : '';
		const days = daysAhead(today());
		return answerForm(event, {
			form: 'platser',
			schema: freePlacesSchema(days),
			shown: shownFreePlaces(one, days),
			change: (tx, scope, places) => saveFreePlaces(tx, scope, one, places),
			goTo: () => withDone(lookAheadHref(address.committee), 'sparat')
		});
	}
};
