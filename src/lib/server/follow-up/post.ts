import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { localPath } from '../../domain/access/local-path';
import { casePath } from '../../domain/address/paths';
import { EFFORT_FIELD } from '../../domain/benefit/effort';
import { doneSchema, followUpSchema } from '../../domain/case-form/follow-up-schema';
import type { NamedAnswer } from '../../domain/form/form-answer';
import { keepEffort } from '../benefit/write-effort';
import { answerForm, type FormChange } from '../form/post-form';
import { finishReminder, followUp, type SavedFollowUp } from './write';

/** Name of the parameter that says where whoever registers came from. */
const BACK = 'till';

/** Where whoever registers in a case came from; the case where nobody says. */
export function backOf({ url, params }: Pick<RequestEvent, 'url' | 'params'>): string {
	const back = localPath(url.searchParams.get(BACK));
	return back === '/' ? casePath(params.id ?? '') : back;
}

/** What can be registered in a case without its form: `spara` what happened, `klar` a reminder that is done. */
export const followUpActions = {
	spara: (event: RequestEvent) =>
		save(event, {
			form: 'follow-up',
			schema: followUpSchema,
			async change(tx, scope, input) {
				const outcome = await followUp(tx, scope, event.params.id ?? '', input);
				if (outcome.ok && outcome.value !== null) {
					const saved = { surface: 'follow-up', isNew: false, cases: 1 } as const;
					await keepEffort(tx, scope, input[EFFORT_FIELD], saved);
				}
				return outcome;
			}
		}),
	klar: (event: RequestEvent) =>
		save(event, {
			form: 'done',
			schema: doneSchema,
			change: (tx, scope, { reminder }) =>
				finishReminder(tx, scope, event.params.id ?? '', reminder)
		})
};

/** Saves and goes back; whoever does not say where stays, and is told what was saved. */
async function save<Schema extends z.ZodType>(
	event: RequestEvent,
	posted: Omit<FormChange<Schema, SavedFollowUp>, 'goTo'>
): Promise<ActionFailure<NamedAnswer> | { saved: SavedFollowUp }> {
	let saved: SavedFollowUp = null;
	const refusal = await answerForm(event, {
		...posted,
		change: async (tx, scope, input) => {
			const outcome = await posted.change(tx, scope, input);
			if (outcome.ok) saved = outcome.value;
			return outcome;
		},
		...(event.url.searchParams.has(BACK) && { goTo: () => backOf(event) })
	});
	return refusal ?? { saved };
}
