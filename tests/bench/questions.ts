import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startBuilt } from './application';
import { MONTH } from './corpus';
import { keyOf } from './overview';
import type { Place } from './place';
import { readWatched, watchedIn } from './watched';

/** The greatest questions there are, put at once. */
export interface QuestionTimes {
	/** Bytes of one answer. */
	size: number;
	rounds: QuestionRound[];
}

/** So many at once, by as many keys. */
export interface QuestionRound {
	atOnce: number;
	/** Milliseconds until all were answered. */
	took: number;
	/** Bytes the process held before, and at most meanwhile. */
	before: number;
	most: number;
	/** The longest that the event loop stood still, in milliseconds. */
	stalled: number;
}

const ADDRESS = `/api/v1/measures/all?from=${Number(MONTH.slice(0, 4)) - 9}-01&to=${MONTH.slice(0, 4)}-12&by=ward`;
const ROUNDS = [1, 10, 10, 10];
const WATCH_MS = 50;

/** Puts every measure by ward over ten years, once and then ten at a time, each with its own key. */
export async function measureQuestions(place: Place): Promise<QuestionTimes> {
	const file = join(mkdtempSync(join(tmpdir(), 'svu-bench-')), 'watched.json');
	const watched = { ...place, environment: { ...place.environment, ...watchedIn(file) } };
	const application = await startBuilt(watched);
	try {
		const keys: string[] = [];
		for (let n = 0; n < Math.max(...ROUNDS); n += 1) keys.push(await keyOf(place));
		const rounds: QuestionRound[] = [];
		const sizes: number[] = [];
		for (const atOnce of ROUNDS) {
			const before = readWatched(file)?.rss ?? 0;
			const started = performance.now();
			const asked = keys
				.slice(0, atOnce)
				.map((key) => sizeOf(`${application.address}${ADDRESS}`, key));
			const { most, stalled } = await watchUntil(file, Promise.all(asked));
			sizes.push(...(await Promise.all(asked)));
			rounds.push({ atOnce, took: performance.now() - started, before, most, stalled });
		}
		return { size: Math.max(...sizes), rounds };
	} finally {
		await application.stop();
	}
}

async function watchUntil(file: string, answered: Promise<unknown>) {
	let done = false;
	void answered.finally(() => (done = true));
	let [most, stalled] = [0, 0];
	while (!done) {
		const now = readWatched(file);
		most = Math.max(most, now?.rss ?? 0);
		stalled = Math.max(stalled, now?.stalled ?? 0);
		await setTimeout(WATCH_MS);
	}
	return { most, stalled };
}

/** Reads an answer to its end without keeping it. */
async function sizeOf(address: string, key: string): Promise<number> {
	const response = await fetch(address, { headers: { authorization: `Bearer ${key}` } });
	if (!response.ok || response.body === null) throw new Error(`${response.status}`);
	let size = 0;
	for await (const piece of response.body) size += (piece as Uint8Array).byteLength;
	return size;
}

/** The measurements as a Markdown table. */
export function questionsReport(
	measured: readonly { name: string; cases: number; times: QuestionTimes }[]
): string {
	const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
	const lines = measured.flatMap(({ name, cases, times }) =>
		times.rounds.map(
			({ atOnce, took, before, most, stalled }) =>
				`| ${name}, ${cases} cases | ${atOnce} × ${megabytes(times.size)} | ${(took / 1000).toFixed(1)} s | ${megabytes(before)} | ${megabytes(most)} | ${Math.round(stalled)} ms |`
		)
	);
	return [
		'| | asked at once | all answered | memory before | at most | longest stop |',
		'| --- | --- | ---: | ---: | ---: | ---: |',
		...lines
	].join('\n');
}
