import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MANIFEST = join(
	import.meta.dirname,
	...['..', '..', '.svelte-kit', 'output', 'server', 'manifest-full.js']
);

/** What this reads of the manifest that the build writes for the router. */
interface Manifest {
	_: {
		nodes: (() => Promise<{ server?: { actions?: Record<string, unknown> } }>)[];
		routes: {
			id: string;
			page: { leaf: number } | null;
			endpoint: (() => Promise<Record<string, unknown>>) | null;
		}[];
	};
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Every route and method of the built router: `GET`, `POST ?/action` for each action of a page,
 * the methods of an endpoint (all of them where it has a fallback).
 */
export async function routerMethods(): Promise<Record<string, string[]>> {
	const { manifest } = (await import(pathToFileURL(MANIFEST).href)) as { manifest: Manifest };
	const routes = await Promise.all(
		manifest._.routes.map(async ({ id, page, endpoint }) => {
			const node = page && (await manifest._.nodes[page.leaf]?.());
			const actions = Object.keys(node?.server?.actions ?? {});
			const module = (await endpoint?.()) ?? {};
			const served = METHODS.filter((method) => method in module || 'fallback' in module);
			const methods = [
				...(page ? ['GET'] : []),
				...actions.map((name) => `POST ?/${name}`),
				...served
			];
			return [id, methods.sort()] as const;
		})
	);
	return Object.fromEntries(routes);
}
