import { VALUES_PATH } from '$lib/domain/address/settings-paths';
import { mappedTextSchema, valueMappingSchema } from '$lib/domain/casefile/value-mapping-schema';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { loadValuesPage } from '$lib/server/import/read-values-page';
import { removeValueMapping, saveValueMapping } from '$lib/server/import/write-value-mapping';
import { withDone } from '$lib/ui/settings/done';
import { shownValueMapping } from '$lib/server/import/shown-value-mapping';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, (tx, scope) =>
		loadValuesPage(tx, scope, {
			column: event.url.searchParams.get('kolumn'),
			written: event.url.searchParams.get('text')
		})
	);

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: valueMappingSchema,
			shown: shownValueMapping,
			change: saveValueMapping,
			goTo: () => withDone(VALUES_PATH, 'sparat')
		}),
	remove: (event) =>
		answerForm(event, {
			form: 'remove',
			schema: mappedTextSchema,
			shown: shownValueMapping,
			change: removeValueMapping,
			goTo: () => withDone(VALUES_PATH, 'borttaget')
		})
};
