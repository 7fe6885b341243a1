import { DONE } from '../../domain/address/told';

/** What was done, carried in the address to the page that says so. */
export type Done = 'sparat' | 'tillagt' | 'borttaget' | 'aterkallat';

/** The same page, telling what was just done there. */
export function withDone(href: string, done: Done): string {
	return `${href}${href.includes('?') ? '&' : '?'}${DONE}=${done}`;
}

const DONE_WORDS: Readonly<Record<Done, string>> = {
	sparat: 'Ändringen är sparad.',
	tillagt: 'Tillagt.',
	borttaget: 'Borttaget.',
	aterkallat: 'Nyckeln är återkallad.'
};

/** What to say was done, from the address; null when it tells nothing known. */
export function doneText(search: URLSearchParams): string | null {
	const done = search.get(DONE) ?? '';
	return Object.hasOwn(DONE_WORDS, done) ? DONE_WORDS[done as Done] : null;
}
