import { tick } from 'svelte';

/** Ctrl+Enter saves a form from any field; a new case then makes room for the next. */
export async function saveAndNext(
	event: KeyboardEvent & { currentTarget: HTMLFormElement }
): Promise<void> {
	if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
	event.preventDefault();
	const sent = event.currentTarget;
	// What the field does with the key is in the form first.
	await tick();
	sent.requestSubmit(sent.querySelector<HTMLElement>('button[value="nytt"]'));
}
