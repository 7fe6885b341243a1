import { listSlug } from '../../domain/lists/list-pages';
import type { ListName } from '../../domain/lists/lists';

/** What was done, carried in the address to the page that says so. */
export type Done = 'sparat' | 'tillagt' | 'borttaget';

const ROOT = '/installningar';

/** Address of the settings' own pages; every link and redirect to them is built here. */
export const settingsLinks = {
	index: ROOT,
	list: (list: ListName) => `${ROOT}/listor/${listSlug(list)}`,
	listItem: (list: ListName, code: string) =>
		`${ROOT}/listor/${listSlug(list)}/${encodeURIComponent(code)}`,
	targets: `${ROOT}/malvarden`,
	newTarget: `${ROOT}/malvarden/nytt`,
	target: (id: string) => `${ROOT}/malvarden/${id}`,
	agreements: `${ROOT}/avtal`,
	newAgreement: `${ROOT}/avtal/nytt`,
	agreement: (id: string) => `${ROOT}/avtal/${id}`,
	amounts: `${ROOT}/belopp`,
	series: `${ROOT}/serier`,
	newSeries: `${ROOT}/serier/ny`,
	oneSeries: (id: string, year?: number) =>
		`${ROOT}/serier/${id}${year === undefined ? '' : `?ar=${year}`}`,
	kommun: `${ROOT}/kommun`,
	smallNumbers: `${ROOT}/sma-tal`,
	users: `${ROOT}/anvandare`,
	newUser: `${ROOT}/anvandare/nytt`,
	user: (id: string) => `${ROOT}/anvandare/${id}`
};

/** The same page, telling what was just done there. */
export function withDone(href: string, done: Done): string {
	return `${href}${href.includes('?') ? '&' : '?'}klart=${done}`;
}

const DONE_WORDS: Readonly<Record<Done, string>> = {
	sparat: 'Ändringen är sparad.',
	tillagt: 'Tillagt.',
	borttaget: 'Borttaget.'
};

/** What to say was done, from the address; null when it tells nothing known. */
export function doneText(search: URLSearchParams): string | null {
	const done = search.get('klart') ?? '';
	return Object.hasOwn(DONE_WORDS, done) ? DONE_WORDS[done as Done] : null;
}
