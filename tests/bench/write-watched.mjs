import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const { SVU_BENCH_WATCHED: file } = process.env;
const RESOLUTION_MS = 5;

if (file && isMainThread) {
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delay.enable();
	setInterval(() => {
		const stalled = Math.max(0, delay.max / 1e6 - RESOLUTION_MS);
		delay.reset();
		writeFileSync(`${file}.new`, JSON.stringify({ rss: process.memoryUsage.rss(), stalled }));
		renameSync(`${file}.new`, file);
	}, 100).unref();
}
