import { applyAction } from '$app/forms';
import { goto } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';
import type { Data, Sending } from '../send/send';

/** What a post of the grid came to, once its page has been read. */
export interface GridAnswer {
	/** The grid was only judged: what has been typed meanwhile stays. */
	keep: boolean;
	/** Nobody pressed a button for it. */
	quiet: boolean;
}

/**
 * Sends the grid without leaving the page. One post at a time: a button that is pressed while the
 * grid is being judged is pressed again when that is done.
 */
export function gridPost(
	answered: (answer: GridAnswer) => Promise<void>,
	/** Told that it is being sent. */
	sent: () => void
) {
	let sending = $state(false);
	let quiet = false;
	let waiting: { button: HTMLElement | null; quiet: boolean } | null = null;

	const submit: SubmitFunction<Data, Data> = ({ formData, action }) => {
		const silent = quiet;
		quiet = false;
		// Rows that stand as text are taken in when somebody asks for it, and once.
		if (silent) formData.delete('text');
		sent();
		const keep = action.search === '?/granska' && !formData.get('text');
		return async ({ result }) => {
			if (result.type === 'redirect') {
				const how = { replaceState: true, noScroll: true, keepFocus: true };
				await goto(result.location, how);
				await answered({ keep, quiet: silent });
			} else await applyAction(result);
		};
	};
	const send: Sending = {
		submit,
		again(button) {
			if (!quiet || waiting === null) waiting = { button, quiet };
			quiet = false;
		},
		busy(on) {
			sending = on;
			const next = waiting;
			if (on || !next) return;
			waiting = null;
			if (!(next.button instanceof HTMLButtonElement) || !next.button.isConnected) return;
			quiet = next.quiet;
			next.button.form?.requestSubmit(next.button);
		}
	};

	return {
		send,
		/** Judges the grid without anybody having asked for it. */
		judge(form: HTMLFormElement | undefined, button: HTMLElement | null) {
			quiet = true;
			form?.requestSubmit(button);
		},
		get sending() {
			return sending;
		}
	};
}
