import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { getPage, startBuilt, type RunningApplication } from './application';
import type { Place } from './place';

/** How much JavaScript a page may download, compressed as browsers are sent it, in kilobytes of 1 000 bytes. */
export interface ScriptBudget {
	/** Before the first input. */
	first: number;
	/** With everything that the page may load later. */
	all: number;
}

const FORM: ScriptBudget = { first: 50, all: 90 };
const CHART: ScriptBudget = { first: 120, all: 120 };

/** The pages a user meets; `[id]` is whatever the page above it links to first. */
const ROUTES: Readonly<Record<string, ScriptBudget>> = {
	'/oversikt': CHART,
	'/ar': CHART,
	'/avvikelser': CHART,
	'/tavla': FORM,
	'/arenden': FORM,
	'/arenden/redigera': FORM,
	'/registervard': FORM,
	'/arenden/nytt': FORM,
	'/arenden/klistra': FORM,
	'/arenden/[id]': FORM,
	'/import': FORM,
	'/import/[id]': FORM,
	'/installningar': FORM,
	'/installningar/listor/avdelningar': FORM,
	'/installningar/malvarden/nytt': FORM,
	'/installningar/avtal': FORM,
	'/installningar/avtal/nytt': FORM,
	'/installningar/belopp': FORM,
	'/installningar/serier': FORM,
	'/installningar/serier/ny': FORM,
	'/installningar/anvandare/nytt': FORM,
	'/installningar/api-nycklar/ny': FORM,
	'/installningar/logg': FORM,
	'/installningar/gallring': FORM,
	'/konto': FORM,
	'/logga-in': FORM
};

/** The page of whoever is not signed in. */
const AT_THE_DOOR = '/logga-in';

/** What a page downloads of JavaScript, in kilobytes as in its budget. */
export interface ScriptSize {
	route: string;
	budget: ScriptBudget;
	/** Files at the first visit. */
	files: number;
	first: number;
	all: number;
}

/** Adds up the scripts that each page names in its HTML and preloads, with brotli as the build made it. */
export async function measureScripts(place: Place): Promise<ScriptSize[]> {
	const application = await startBuilt(place);
	try {
		const sizes: ScriptSize[] = [];
		for (const [route, budget] of Object.entries(ROUTES)) {
			const headers = route === AT_THE_DOOR ? {} : application.signedIn;
			const path = await pathOf(application, route);
			const { body, links } = await getPage(application.address + path, headers);
			const named = `${links}\n${body}`.matchAll(/_app\/immutable\/[\w./-]+\.js/g);
			const files = new Set(Array.from(named, ([file]) => file));
			const [first, all] = [kilobytes(files), kilobytes(withLater(files))];
			sizes.push({ route, budget, files: files.size, first, all });
		}
		return sizes;
	} finally {
		await application.stop();
	}
}

/** @throws when the page above `[id]` links to none */
async function pathOf({ address, signedIn }: RunningApplication, route: string): Promise<string> {
	const [list = route, rest] = route.split('/[id]');
	if (rest === undefined) return route;
	const { body } = await getPage(address + list, signedIn);
	const id = new RegExp(`href="${list}/([0-9a-f-]{36})`).exec(body)?.[1];
	if (id === undefined) throw new Error(`${list} har ingen rad att öppna.`);
	return `${list}/${id}`;
}

/** The files and all that they name; the entries know the error page only, which is not counted. */
function withLater(files: ReadonlySet<string>): Set<string> {
	const all = new Set(files);
	for (const file of all) {
		if (file.includes('/entry/')) continue;
		const named = readFileSync(`build/client/${file}`, 'utf8').matchAll(
			/["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g
		);
		for (const [, name = ''] of named) all.add(posix.join(posix.dirname(file), name));
	}
	return all;
}

function kilobytes(files: ReadonlySet<string>): number {
	const sizes = [...files].map((file) => statSync(`build/client/${file}.br`).size);
	return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
