import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getPage, startBuilt } from './application';
import { makePlace } from './place';
import { fill } from './fill';
import { NOW } from './corpus';
process.env.SVU_NOW = `${NOW.slice(0, 10)}T10:00:00Z`;
const place = await makePlace('embedded', 'x');
const database = await place.open();
const owner = await place.owner();
await fill(database, owner.sql, 300);
await owner.close();
await database.close();
const app = await startBuilt(place);
const kb = (f: Iterable<string>) =>
	[...f].reduce((s, x) => s + gzipSync(readFileSync(`build/client/${x}`), { level: 9 }).length, 0) /
	1000;
let id = '';
for (const route of [
	'/tavla',
	'/arenden',
	'/arenden/nytt',
	'/arenden/ID',
	'/oversikt',
	'/import',
	'/installningar/avtal/nytt'
]) {
	const { body, links } = await getPage(app.address + route.replace('ID', id), app.signedIn);
	id ||= /arenden\/([0-9a-f-]{36})/.exec(body)?.[1] ?? '';
	const files = new Set(
		Array.from(`${links}\n${body}`.matchAll(/_app\/immutable\/[\w./-]+\.js/g), ([f]) => f)
	);
	const all = new Set(files);
	for (const file of all) {
		if (file.includes('/entry/')) continue;
		for (const [, n = ''] of readFileSync(`build/client/${file}`, 'utf8').matchAll(
			/["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g
		))
			all.add(posix.join(posix.dirname(file), n));
	}
	console.log(route, files.size, kb(files).toFixed(2), kb(all).toFixed(2));
	if (process.argv.includes('-v') && route.includes('nytt'))
		for (const f of files) console.log('   ', f, kb([f]).toFixed(2));
}
await app.stop();
await place.remove();
