import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { APIRequestContext } from '@playwright/test';

const ROUTES = join(import.meta.dirname, '..', '..', 'src', 'routes');
const PAGE = '+page.svelte';

/** Pages that only a letter or a message links to. */
const WITHOUT_LINK: Readonly<Record<string, string>> = {
	'/lank/[token]': '/lank/okand',
	'/delad/[token]': '/delad/okand'
};
/** Pages of what the fixtures have none of; the specs of tokens, the log, meetings and actions look at them. */
const OF_NOTHING = [
	'/atgarder/[id=uuid]',
	'/atgarder/handslag/[id=uuid]',
	'/installningar/api-nycklar/[id=uuid]',
	'/installningar/logg/stickprov/[id=uuid]',
	'/moten/[id=uuid]',
	'/moten/[id=uuid]/visa',
	'/moten/[id=uuid]/protokoll'
];

/** The id of every route that is a page, such as `/arenden/[id=uuid]`, the shorter first. */
function pageRoutes(): string[] {
	return readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(PAGE))
		.map((file) => `/${relative('.', dirname(file)).split(sep).join('/')}`)
		.sort((a, b) => a.split('/').length - b.split('/').length);
}

/**
 * An address of every page there is: where a route has a parameter, the first that a page before it links
 * to. So a page that is added is among them by itself.
 * @throws when no page links to a route, or a page does not open
 */
export async function everyPage(request: APIRequestContext, server: string): Promise<string[]> {
	const links = new Set<string>();
	const addresses: string[] = [];
	const left = pageRoutes().filter((route) => !OF_NOTHING.includes(route));
	while (left.length > 0) {
		const next = left.findIndex((route) => addressOf(route, links) !== undefined);
		const [route = left[0]] = next < 0 ? [] : left.splice(next, 1);
		const address = route === undefined ? undefined : addressOf(route, links);
		if (address === undefined) throw new Error(`No page links to ${route}.`);
		addresses.push(address);
		const answer = await request.get(server + address);
		if (!answer.ok()) throw new Error(`${address} answers ${answer.status()}.`);
		const html = await answer.text();
		// A form that only asks leads to a page too.
		for (const [, to = ''] of html.matchAll(/(?:href|action)="(\/[^"?#]*)/g)) links.add(to);
	}
	return addresses;
}

/** Where a route is looked at; undefined while no page that was read links to it. */
function addressOf(route: string, links: ReadonlySet<string>): string | undefined {
	if (!route.includes('[')) return route;
	const pattern = new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/.]+')}$`);
	const fixed = pageRoutes();
	return (
		WITHOUT_LINK[route] ?? [...links].find((link) => pattern.test(link) && !fixed.includes(link))
	);
}
