import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { savedCasePath, undoneCasePath } from '../../domain/address/paths';
import { isUuid } from '../../domain/form/uuid';
import { noteHindrance } from '../access/refuse';
import { restoreCase, undoChanges } from '../cases/write-mistakes';
import { inTransaction } from '../form/post-form';

/** Name of the inputs that say which changes are to be undone: a case and the version they made. */
const CHANGE = 'andring';
/** More than a page of the list has. */
const MOST_CHANGES = 200;

/** Undoes what was just saved, all of it or nothing; says how many cases, or why not. */
export async function undo(event: RequestEvent) {
	const posted = await event.request.formData();
	const wanted = posted
		.getAll(CHANGE)
		.flatMap((one) => (typeof one === 'string' ? readChange(one) : []))
		.slice(0, MOST_CHANGES);
	const outcome = await inTransaction(event, (tx, scope) => undoChanges(tx, scope, wanted));
	if (outcome.ok) return { undone: wanted.length };
	noteHindrance(event, outcome.problems, {});
	return fail(409, { mistake: outcome.problems[0]?.message ?? '' });
}

function readChange(text: string): { id: string; version: number }[] {
	const [id = '', version] = text.split(' ');
	return isUuid(id) && Number.isSafeInteger(Number(version))
		? [{ id, version: Number(version) }]
		: [];
}

/** What a case's page can do about a mistake: `angra` its last change, `aterta` its annulment. */
export const mistakeActions = {
	async angra(event: RequestEvent) {
		const answer = await undo(event);
		if ('undone' in answer) redirect(303, undoneCasePath(event.params.id ?? ''));
		return answer;
	},

	async aterta(event: RequestEvent) {
		const id = event.params.id ?? '';
		const outcome = await inTransaction(event, (tx, scope) => restoreCase(tx, scope, id));
		if (outcome.ok) redirect(303, savedCasePath(id));
		noteHindrance(event, outcome.problems, {});
		return fail(409, { mistake: outcome.problems[0]?.message ?? '' });
	}
};
