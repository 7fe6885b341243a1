import { tick } from 'svelte';

/** Ctrl+Enter saves a form from any field; a new case then makes room for the next. */
export async function saveAndNext(
	event: KeyboardEvent & { currentTarget: HTMLFormElement }
): Promise<void> {
	if (event.key !== 'Enter') return;
	const control = event.ctrlKey || event.metaKey;
	// A key that is held down saves once.
	const held = event.repeat && !(event.target instanceof HTMLTextAreaElement);
	if (control || held) event.preventDefault();
	if (!control || held) return;
	const sent = event.currentTarget;
	// What the field does with the key is in the form first.
	await tick();
	sent.requestSubmit(sent.querySelector<HTMLElement>('button[value="nytt"]'));
}
