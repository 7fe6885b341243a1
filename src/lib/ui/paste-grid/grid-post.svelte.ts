import { applyAction } from '$app/forms';
import { goto } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';

/** What a post of the grid came to, once its page has been read. */
export interface GridAnswer {
	/** The grid was only judged: what has been typed meanwhile stays. */
	keep: boolean;
	/** Nobody pressed a button for it. */
	quiet: boolean;
}

/** The server did not answer as it should, or did not know who asked. */
export type GridFailure = 'unreachable' | 'signed-out';

/**
 * Sends the grid without leaving the page. One post at a time: a button that is pressed while the
 * grid is being judged is pressed again when that is done.
 */
export function gridPost(answered: (answer: GridAnswer) => Promise<void>) {
	let sending = $state(false);
	let failed: GridFailure | null = $state(null);
	let quiet = false;
	let waiting: { button: HTMLElement | null; quiet: boolean } | null = null;

	const submit: SubmitFunction = ({ cancel, submitter, formData, formElement, action }) => {
		const silent = quiet;
		quiet = false;
		if (sending) {
			if (!silent || waiting === null) waiting = { button: submitter, quiet: silent };
			return cancel();
		}
		[sending, failed] = [true, null];
		// Rows that stand as text are taken in when somebody asks for it, and once.
		if (silent) formData.delete('text');
		const keep = action.search === '?/granska' && !formData.get('text');
		return async ({ result }) => {
			// Whoever has been signed out is sent to the door; what is typed must not go with them.
			if (result.type === 'redirect' && !isHere(result.location)) failed = 'signed-out';
			else if (result.type === 'redirect') {
				const how = { replaceState: true, noScroll: true, keepFocus: true };
				await goto(result.location, how);
				await answered({ keep, quiet: silent });
			} else if (result.type === 'error') failed = 'unreachable';
			else await applyAction(result);
			sending = false;
			const next = waiting;
			waiting = null;
			if (!next?.button?.isConnected) return;
			quiet = next.quiet;
			formElement.requestSubmit(next.button);
		};
	};

	return {
		submit,
		/** Judges the grid without anybody having asked for it. */
		judge(form: HTMLFormElement | undefined, button: HTMLElement | null) {
			quiet = true;
			form?.requestSubmit(button);
		},
		get sending() {
			return sending;
		},
		/** Why the last post came to nothing. */
		get failed() {
			return failed;
		}
	};
}

function isHere(address: string): boolean {
	return new URL(address, location.href).pathname === location.pathname;
}
