import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { EFFORT_FIELD } from '../../domain/benefit/effort';
import { readCaseListAddress } from '../../domain/case-list/read-address';
import { scopeOf } from '../access/gate';
import { application } from '../application';
import { keepEffort } from '../benefit/write-effort';
import { transaction } from '../database/transaction';
import { record } from '../log/record';
import { readPostedRows } from './posted-rows';
import { gridWords } from './read-grid';
import { saveRows } from './write-rows';

/**
 * Saves the list that was posted: one row, or all that were changed, in one transaction. Answers
 * with every row of it, so that the page goes on with what was typed.
 */
export async function saveGrid(event: RequestEvent) {
	const form = await event.request.formData();
	const posted = readPostedRows(form);
	if (posted === null) error(400, 'Listan gick inte att läsa. Ladda om sidan.');
	const address = readCaseListAddress(event.url);
	const scope = scopeOf(event);
	const grid = await transaction(application().database, scope, async (tx) => {
		const answer = await saveRows(tx, scope, posted, await gridWords(tx, scope, address));
		const { saved: cases } = answer;
		const effort = form.get(EFFORT_FIELD);
		await keepEffort(tx, scope, effort, { surface: 'grid', isNew: false, cases });
		await record(tx, scope, {
			event: 'case-list-read',
			caseIds: answer.rows.map(({ id }) => id),
			details: { filter: {}, page: address.page, total: answer.rows.length }
		});
		return answer;
	});
	return grid.refused + grid.unseen > 0 ? fail(422, { grid }) : { grid };
}
