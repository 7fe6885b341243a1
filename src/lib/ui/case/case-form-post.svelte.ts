import { goto } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';
import type { ClashWords } from '../../domain/case-form/clash-words';
import type { SimilarCases } from '../../domain/case-form/comparison';
import type { SentEvent } from '../../domain/case-form/next-event';
import type { FormFinding } from '../../domain/case-form/judge';
import type { CaseFormValues } from '../../domain/case-form/values';
import type { Sending } from '../send/send';
import type { Trouble } from '../send/trouble';
import type { CaseFormState } from './case-form-state.svelte';
import type { FormExtras } from './form-extras.svelte';

/** The server's answer to a case form that was not saved. */
export interface CaseFormAnswer {
	id: string;
	baseVersion: number;
	values: CaseFormValues;
	errors: FormFinding[];
	warnings: FormFinding[];
	/** What somebody else did meanwhile, in words. */
	clash: ClashWords | null;
	/** Possible duplicates, side by side with what is typed. */
	similar: SimilarCases | null;
	/** The event that waits for an answer, or could not be registered. */
	event: SentEvent | null;
	/** Ids of similar cases that the user has said are about other people. */
	others: readonly string[];
	/** Whether the next case is to be registered once this one is saved. */
	next: boolean;
}

/** Everything an answer finds wrong or unusual. */
export function findingsIn(answer: CaseFormAnswer | null): FormFinding[] {
	return answer ? [...answer.errors, ...answer.warnings] : [];
}

/** Leaves the form for what was saved. */
const toSaved = (address: string) => goto(address, { replaceState: true, invalidateAll: true });

/** Sends a case form without leaving the page, and keeps everything typed whatever happens. */
export function caseFormPost(formOf: () => CaseFormState, extras: FormExtras) {
	let sending = $state(false);
	let signedOut = $state(false);
	let refused = $state(false);
	let attempt = $state(0);

	const submit: SubmitFunction<{ answer: CaseFormAnswer }, { answer: CaseFormAnswer }> = ({
		cancel,
		submitter
	}) => {
		const form = formOf();
		// A quick event changes the form first; only the server can judge the outcome.
		const quick = submitter?.getAttribute('name') === 'handelse';
		if (form.submit() && !quick) {
			refused = true;
			attempt += 1;
			return cancel();
		}
		[refused, signedOut] = [false, false];
		return async ({ result, update }) => {
			const answered = result.type === 'failure' || result.type === 'success';
			if (answered && result.data) {
				await form.loadRules();
				form.adopt(result.data.answer.values, findingsIn(result.data.answer));
				if (result.type === 'failure') attempt += 1;
			}
			if (result.type === 'redirect') {
				extras.keeper?.forget(form.values);
				// What was fetched for the form knows where to go on; else the page does.
				await (form.rules?.goOn ?? toSaved)(result.location);
			} else await update({ reset: false, invalidateAll: false });
		};
	};
	const failed = async (trouble: Trouble): Promise<void> => {
		signedOut = trouble.signedOut === true;
		await extras.keeper?.flush();
	};
	const send: Sending<{ answer: CaseFormAnswer }, { answer: CaseFormAnswer }> = {
		submit,
		failed: (trouble) => void failed(trouble),
		busy: (on) => (sending = on)
	};

	return {
		send,
		get sending() {
			return sending;
		},
		/** The session is over: the server sent the form to the door. */
		get signedOut() {
			return signedOut;
		},
		/** The last attempt never left the page: there were errors to correct. */
		get refused() {
			return refused;
		},
		/** Grows with each attempt, so that what went wrong is announced anew. */
		get attempt() {
			return attempt;
		}
	};
}
