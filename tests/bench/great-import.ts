import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { importPath, UPLOAD_PATH } from '../../src/lib/domain/address/paths';
import { cliScope } from '../../src/lib/server/access/gate';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadLists } from '../../src/lib/server/lists/read';
import { committeesOf } from '../../src/lib/server/lists/read-kommun';
import { startBuilt, type RunningApplication } from './application';
import { cellsOf, corpus, fileOf } from './corpus';
import { beside } from './others';
import type { Place } from './place';
import { machine, table, whole } from './report';
import { readWatched, watchedIn } from './watched';

/** An import through the pages of the served build, while another process registers cases. */
export interface GreatImport {
	rows: number;
	/** From the upload until the preview stands, and from the button until it is imported; milliseconds. */
	stage: number;
	commit: number;
	/** The longest that anybody registering a case had to wait: before, while it was read, and written. */
	waits: { before: number; stage: number; commit: number };
	/** The longest stop of the server's event loop, in milliseconds. */
	stalled: number;
	/** Bytes that the server held before, and at most. */
	before: number;
	most: number;
}

const WATCH_MS = 50;
/** How long nothing is done, to compare with. */
const NOTHING_MS = 10_000;

/** Imports a file of about `count` rows by HTTP, and watches the process that serves it. */
export async function measureGreatImport(place: Place, count: number): Promise<GreatImport> {
	const file = join(mkdtempSync(join(tmpdir(), 'svu-bench-')), 'watched.json');
	const watched = { ...place, environment: { ...place.environment, ...watchedIn(file) } };
	const application = await startBuilt(watched);
	const database = await place.join();
	try {
		const scope = await cliScope(database);
		const context = await transaction(database, scope, async (tx) => ({
			lists: await loadLists(tx, scope),
			committees: await committeesOf(tx, scope)
		}));
		const records = corpus({ lists: context.lists, count, prefix: 'I-', seed: 2 });
		const cells = Array.from(records, (record) => cellsOf(record, context));
		const bytes = fileOf(cells);
		const nothing = await beside(database, scope, () => setTimeout(NOTHING_MS));
		const before = readWatched(file)?.rss ?? 0;
		const watch = watching(file);
		let id = '';
		const stage = await beside(database, scope, async () => {
			id = await upload(application, bytes);
		});
		const commit = await beside(database, scope, () => importIt(application, id));
		const { most, stalled } = watch.stop();
		const waits = { before: nothing.wait, stage: stage.wait, commit: commit.wait };
		return {
			...{ rows: cells.length, stage: stage.took, commit: commit.took, waits },
			...{ stalled, before, most }
		};
	} finally {
		await database.close();
		await application.stop();
	}
}

/** Sends the file, and waits until it has been read to its end. */
async function upload(application: RunningApplication, bytes: Uint8Array): Promise<string> {
	const to = `${UPLOAD_PATH}?slag=arenden&namn=bench.csv`;
	const type = 'application/octet-stream';
	const taken = await ask(application, to, { method: 'POST', body: Buffer.from(bytes) }, type);
	const { importId } = (await taken.json()) as { importId: string };
	for (;;) {
		const state = (await (await ask(application, `${importPath(importId)}/lage`)).json()) as {
			phase: string;
			message?: string;
		} | null;
		if (state === null || state.phase === 'done') return importId;
		if (state.phase === 'failed') throw new Error(state.message);
		await setTimeout(200);
	}
}

/** Presses the button, and once more when nothing has been heard for five minutes: it then goes on. */
async function importIt(application: RunningApplication, id: string): Promise<void> {
	for (;;) {
		try {
			await ask(application, `${importPath(id)}?/importera`, { method: 'POST', body: '' });
			return;
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
		}
	}
}

async function ask(
	{ address, signedIn }: RunningApplication,
	path: string,
	init: RequestInit = {},
	type = 'application/x-www-form-urlencoded'
): Promise<Response> {
	const sent = { ...signedIn, origin: address, accept: '*/*', 'content-type': type };
	const response = await fetch(address + path, { ...init, headers: sent });
	if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
	return response;
}

function watching(file: string) {
	let [most, stalled] = [0, 0];
	const timer = setInterval(() => {
		const now = readWatched(file);
		most = Math.max(most, now?.rss ?? 0);
		stalled = Math.max(stalled, now?.stalled ?? 0);
	}, WATCH_MS);
	return {
		stop() {
			clearInterval(timer);
			return { most, stalled };
		}
	};
}

/** The measurements as a Markdown table. */
export function greatImportReport(
	measured: readonly { name: string; cases: number; times: GreatImport }[]
): string {
	const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
	return [
		machine(),
		'',
		table(
			[
				'',
				'rows',
				'read and judge',
				'write',
				'others, longest wait: before, reading, writing',
				'event loop, longest stop',
				'memory before',
				'at most'
			],
			measured.map(({ name, cases, times }) => [
				`${name}, ${whole(cases)} cases`,
				...[times.rows, times.stage, times.commit].map(whole),
				[times.waits.before, times.waits.stage, times.waits.commit].map(whole).join(', '),
				whole(times.stalled),
				megabytes(times.before),
				megabytes(times.most)
			])
		)
	].join('\n');
}
