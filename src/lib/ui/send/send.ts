import { enhance } from '$app/forms';
import type { SubmitFunction } from '@sveltejs/kit';
import { mount, unmount } from 'svelte';
import type { ActionReturn } from 'svelte/action';
import SendTrouble from './SendTrouble.svelte';
import { TOO_LATE, troubleOf, type Trouble } from './trouble';

/** What an action gives back. */
export type Data = Record<string, unknown> | undefined;

/** What a form does of its own when it is sent. */
export interface Sending<Success extends Data = Data, Failure extends Data = Data> {
	/** Looks at what is sent; what it gives back is called when the server has answered. */
	submit?: SubmitFunction<Success, Failure>;
	/** Told when it is on its way, and when it is not any more, however it went. */
	busy?: (on: boolean) => void;
	/** Told of a press while it is on its way. */
	again?: (button: HTMLElement | null) => void;
	/** Told that nothing came of it. What was typed stands, and the reader has been told. */
	failed?: (trouble: Trouble) => void;
}

/** Longer than the longest thing that a form asks for, a whole import undone on a slow machine. */
const LONGEST_MS = 120_000;

/**
 * Sends a form without leaving the page, as every form of ours is sent: once at a time, and
 * whatever happens to the server, the network or the session, the reader is told beside the form,
 * everything typed stays, and the button can be pressed again.
 */
export function send<Success extends Data = Data, Failure extends Data = Data>(
	form: HTMLFormElement,
	own: Sending<Success, Failure> = {}
): ActionReturn<Sending<Success, Failure> | undefined> {
	let sending = false;
	let untell = () => {};

	const settle = (trouble: Trouble | null): void => {
		sending = false;
		if (trouble) {
			untell = tell(form, trouble);
			own.failed?.(trouble);
		}
		own.busy?.(false);
	};

	const submit: SubmitFunction<Success, Failure> = async (input) => {
		if (sending) {
			own.again?.(input.submitter);
			return input.cancel();
		}
		let cancelled = false;
		const cancel = () => {
			cancelled = true;
			input.cancel();
		};
		untell();
		sending = true;
		const answered = await own.submit?.({ ...input, cancel });
		sending = !cancelled;
		if (cancelled) return;
		own.busy?.(true);
		// An aborted post is not answered, not even by itself.
		const late = setTimeout(() => {
			input.controller.abort();
			settle(TOO_LATE);
		}, LONGEST_MS);
		return async (answer) => {
			clearTimeout(late);
			const trouble = troubleOf(answer.result, location.pathname);
			try {
				if (!trouble) await (answered ?? (() => answer.update()))(answer);
			} finally {
				settle(trouble);
			}
		};
	};

	const enhanced = enhance(form, submit);
	return {
		update(next = {}) {
			own = next;
		},
		destroy() {
			untell();
			enhanced.destroy();
		}
	};
}

/** Says beside a form that nothing came of it; the function takes the words away. */
export function tell(form: HTMLElement, trouble: Trouble): () => void {
	const parent = form.parentElement;
	if (!parent) return () => {};
	const words = mount(SendTrouble, {
		target: parent,
		...(form.nextSibling && { anchor: form.nextSibling }),
		props: { trouble }
	});
	return () => void unmount(words);
}
