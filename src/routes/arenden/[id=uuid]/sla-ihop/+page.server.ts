import { mistakesPath, savedCasePath } from '$lib/domain/address/paths';
import { MERGE_WITH } from '$lib/domain/case-form/merge-address';
import { isUuid } from '$lib/domain/form/uuid';
import { loadMerging, mergeCases } from '$lib/server/case-form/write-merge';
import { noteHindrance, refuse } from '$lib/server/access/refuse';
import { inTransaction } from '$lib/server/form/post-form';
import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = event.params;
	const number = (event.url.searchParams.get(MERGE_WITH) ?? '').trim();
	const found = await inTransaction(event, (tx, scope) => loadMerging(tx, scope, id, number));
	if (found === null) refuse(event, 404, 'Ärendet finns inte.', { caseId: id });
	return {
		id,
		back: mistakesPath(id),
		typed: number,
		merging: found.ok ? found.value : null,
		hindrance: found.ok ? '' : (found.problems[0]?.message ?? '')
	};
};

export const actions: Actions = {
	async spara(event) {
		const posted = await event.request.formData();
		const text = (name: string) => {
			const value = posted.get(name);
			return typeof value === 'string' ? value : null;
		};
		const gone = text('andra') ?? '';
		const [kept, other] = [Number(text('version')), Number(text('andraVersion'))];
		if (!isUuid(gone) || !Number.isSafeInteger(kept) || !Number.isSafeInteger(other)) {
			error(400, 'Formuläret gick inte att läsa. Ladda om sidan.');
		}
		const outcome = await inTransaction(event, (tx, scope) =>
			mergeCases(tx, scope, {
				kept: { id: event.params.id, version: kept },
				gone: { id: gone, version: other },
				choiceOf: (field) => text(`val.${field}`)
			})
		);
		if (outcome.ok) redirect(303, savedCasePath(event.params.id));
		noteHindrance(event, outcome.problems, {});
		return fail(409, { problems: outcome.problems, values: Object.fromEntries(posted) });
	}
};
