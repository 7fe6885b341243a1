import { EFFORT_FIELD, LONGEST_PAUSE_MS } from '../../domain/benefit/effort';

/**
 * Measures what it takes to fill a form in: the time from the first input to the save, without pauses
 * longer than a minute, and how many keys were pressed; never which, or in which field. Sent with the form
 * itself. Fetched when somebody begins to use the form. Returns what stops it.
 */
export function measureEffort(form: HTMLFormElement): () => void {
	let ms = 0;
	let keys = 0;
	let last: number | null = null;

	const act = (event: Event): void => {
		if (event.type === 'keydown') keys += 1;
		else if (event.type === 'input') last ??= event.timeStamp;
		if (last === null) return;
		const since = event.timeStamp - last;
		if (since <= LONGEST_PAUSE_MS) ms += since;
		last = event.timeStamp;
	};
	const send = (event: FormDataEvent): void => {
		act(event);
		if (last !== null) event.formData.set(EFFORT_FIELD, `${Math.round(ms)} ${keys}`);
	};

	form.addEventListener('keydown', act);
	form.addEventListener('input', act);
	form.addEventListener('formdata', send);
	return () => {
		form.removeEventListener('keydown', act);
		form.removeEventListener('input', act);
		form.removeEventListener('formdata', send);
	};
}
