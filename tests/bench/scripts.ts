import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { getPage, startBuilt } from './application';
import type { Place } from './place';

/** The pages a user meets; each is fetched to see what scripts it asks for. */
const ROUTES = [
	'/oversikt',
	'/ar',
	'/avvikelser',
	'/tavla',
	'/arenden',
	'/arenden/nytt',
	'/import',
	'/installningar',
	'/installningar/listor/avdelningar',
	'/installningar/avtal/nytt'
];

/** What a page's first visit downloads of JavaScript. */
export interface ScriptSize {
	route: string;
	files: number;
	/** Compressed with gzip, in kilobytes of 1 000 bytes. */
	kilobytes: number;
}

/** Reads the scripts that each page names in its HTML and preloads, and compresses the built files. */
export async function measureScripts(place: Place): Promise<ScriptSize[]> {
	const application = await startBuilt(place);
	try {
		const sizes: ScriptSize[] = [];
		for (const route of ROUTES) {
			const { body, links } = await getPage(application.address + route);
			const named = `${links}\n${body}`.matchAll(/_app\/immutable\/[\w./-]+\.js/g);
			const files = [...new Set(Array.from(named, ([file]) => file))];
			const bytes = files
				.map((file) => gzipSync(readFileSync(`build/client/${file}`), { level: 9 }).length)
				.reduce((sum, size) => sum + size, 0);
			sizes.push({ route, files: files.length, kilobytes: bytes / 1000 });
		}
		return sizes;
	} finally {
		await application.stop();
	}
}
