import { createSubscriber } from 'svelte/reactivity';

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

const subscribe = createSubscriber((changed) => {
	const queries = QUERIES.map((query) => matchMedia(query));
	for (const query of queries) query.addEventListener('change', changed);
	const switched = new MutationObserver(changed);
	switched.observe(document.body, { attributeFilter: ['data-theme'], subtree: true });
	return () => {
		for (const query of queries) query.removeEventListener('change', changed);
		switched.disconnect();
	};
});

/** Makes the effect that calls it run again when the colours of the page change. */
export function followTheme(): void {
	subscribe();
}
