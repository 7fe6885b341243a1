import { listSlug } from '../../domain/lists/list-pages';
import type { ListName } from '../../domain/lists/lists';

/** What was done, carried in the address to the page that says so. */
export type Done = 'sparat' | 'tillagt' | 'borttaget' | 'aterkallat';

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
	retention: `${ROOT}/gallring`,
	kommun: `${ROOT}/kommun`,
	smallNumbers: `${ROOT}/sma-tal`,
	users: `${ROOT}/anvandare`,
	newUser: `${ROOT}/anvandare/nytt`,
	user: (id: string) => `${ROOT}/anvandare/${id}`,
	tokens: `${ROOT}/api-nycklar`,
	api: `${ROOT}/api`,
	newToken: `${ROOT}/api-nycklar/ny`,
	token: (id: string) => `${ROOT}/api-nycklar/${id}`,
	revokeToken: (id: string) => `${ROOT}/api-nycklar/${id}#aterkalla`,
	log: `${ROOT}/logg`,
	logFile: `${ROOT}/logg/logg.csv`,
	logEntry: (id: number) => `${ROOT}/logg/post/${id}`,
	logCheck: `${ROOT}/logg/kontroll`,
	reviews: `${ROOT}/logg/stickprov`,
	reviewFile: `${ROOT}/logg/stickprov/stickprov.csv`,
	review: (id: string) => `${ROOT}/logg/stickprov/${id}`
};

/** The same page, telling what was just done there. */
export function withDone(href: string, done: Done): string {
	return `${href}${href.includes('?') ? '&' : '?'}klart=${done}`;
}

const DONE_WORDS: Readonly<Record<Done, string>> = {
	sparat: 'Ändringen är sparad.',
	tillagt: 'Tillagt.',
	borttaget: 'Borttaget.',
	aterkallat: 'Nyckeln är återkallad.'
};

/** What to say was done, from the address; null when it tells nothing known. */
export function doneText(search: URLSearchParams): string | null {
	const done = search.get('klart') ?? '';
	return Object.hasOwn(DONE_WORDS, done) ? DONE_WORDS[done as Done] : null;
}
