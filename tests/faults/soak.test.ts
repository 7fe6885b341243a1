import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { expect, inject, test } from 'vitest';
import { freshPlace, testedKind } from '../database/fixture';
import { long, rounds } from '../support/rounds';
import type { WhereItLies } from '../support/owner';
import { expectNothingLost } from './checked';
import { cookiesAt, work } from './person';
import { ServedBuild } from '../support/served-build';
import { Tally } from './tally';

const PEOPLE = rounds(6, 50);
const DURATION_MS = rounds(4, 30 * 60) * 1000;
const FAULT_EVERY_MS = rounds(1, 10) * 1000;
/** Between two things done: people read and type too. */
const THINKING_MS = rounds(100, 1000);
const SAMPLES = 40;

test('people work for long while connections are cut, and nothing is lost, refused or piled up', async () => {
	const place = await freshPlace();
	const cookies = await cookiesAt(place, rounds(2, 10));
	const server = await ServedBuild.on(place);
	await server.start();
	const tally = new Tally();
	const end = AbortSignal.timeout(DURATION_MS);
	const people = Array.from({ length: PEOPLE }, (_, nth) =>
		work({
			address: server.address,
			cookie: cookies[nth % cookies.length] ?? '',
			tally,
			signal: end,
			thinkingMs: THINKING_MS
		})
	);
	const [memory, faults] = await Promise.all([
		sampled(server, end),
		faultsUntil(end, place, server),
		...people
	]);
	expect(server.exits).toBe(0);
	await server.end('SIGTERM');
	console.warn(
		`${DURATION_MS / 1000} s of ${PEOPLE} people, ${testedKind}: ${tally.inWords()}; ` +
			`${faults} faults; memory, MB: ${memory.map((bytes) => Math.round(bytes / 1e6)).join(' ')}`
	);
	expect(tally.remarks, server.told).toEqual([]);
	// Nothing is flat within seconds of a start.
	if (long) expect(median(memory.slice(-10))).toBeLessThan(1.5 * median(memory.slice(10, 20)));
	await expectNothingLost(place, tally);
});

/** Memory at even intervals, bytes. */
async function sampled(server: ServedBuild, end: AbortSignal): Promise<number[]> {
	const samples: number[] = [];
	while (!end.aborted) {
		await pause(DURATION_MS / SAMPLES);
		samples.push(await server.memory());
	}
	return samples;
}

/** One trouble after the other: cut database connections, and callers who hang up. */
async function faultsUntil(
	end: AbortSignal,
	place: WhereItLies,
	{ address }: ServedBuild
): Promise<number> {
	const faults = [
		() => hangUp(address, 'GET /oversikt HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n'),
		() => hangUp(address, 'POST /arenden/nytt HTTP/1.1\r\ncontent-length: 5000\r\n\r\nid='),
		...('url' in place ? [() => cutConnections(place.url)] : [])
	];
	let count = 0;
	for (; !end.aborted; count += 1) {
		await pause(FAULT_EVERY_MS);
		await faults[count % faults.length]?.();
	}
	return count;
}

/** Sends the beginning of a request, and leaves. */
async function hangUp(address: string, begun: string): Promise<void> {
	const { hostname, port } = new URL(address);
	const socket = connect(Number(port), hostname);
	await new Promise<void>((resolve, reject) => {
		socket.once('error', reject);
		socket.write(begun, () => resolve());
	});
	socket.destroy();
}

/** Ends every connection of the application, as a restart or a failover does. */
async function cutConnections(url: string): Promise<void> {
	const template = inject('template');
	if (!('server' in template)) throw new Error('Only a server has connections to cut');
	const admin = postgres(template.server, { max: 1 });
	await admin`select pg_terminate_backend(pid) from pg_stat_activity
		where datname = ${new URL(url).pathname.slice(1)} and application_name = 'utskrivningsklar'`;
	await admin.end();
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
