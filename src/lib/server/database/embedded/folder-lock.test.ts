import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderHolder, takeFolder } from './folder-lock';
import { identityOf } from './process-identity';

const wish = { role: 'server', socket: '/none' } as const;
let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'svu-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const leaveBehind = (number: number, holder: object): Promise<void> =>
	writeFile(
		join(folder, `lock.${number}`),
		JSON.stringify({ ...wish, since: '2026-01-01T00:00:00Z', ...holder })
	);

test('the folder is taken once, and again after it was let go', async () => {
	const first = await takeFolder(folder, wish);
	if ('heldBy' in first) throw new Error('nobody held it');
	expect(await takeFolder(folder, wish)).toMatchObject({ heldBy: { pid: process.pid } });
	await first.release();
	expect(await folderHolder(folder)).toBeUndefined();
	expect(await takeFolder(folder, wish)).toHaveProperty('release');
	expect(await readdir(folder)).toEqual(['lock.2']);
});

test('the lock of a process that was killed is passed', async () => {
	await leaveBehind(7, { pid: 2 ** 22 + 1, started: null });
	expect(await takeFolder(folder, wish)).toHaveProperty('release');
});

test('a process that was given a dead holder’s number is not taken for the holder', async () => {
	const me = identityOf(process.pid);
	expect(me).toBeDefined();
	await leaveBehind(1, { pid: process.pid, started: 'an earlier start' });
	expect(await takeFolder(folder, wish)).toHaveProperty('release');
});

test('of many that pass a stale lock at once exactly one wins', async () => {
	await leaveBehind(3, { pid: 2 ** 22 + 1, started: null });
	const results = await Promise.all(Array.from({ length: 20 }, () => takeFolder(folder, wish)));
	expect(results.filter((result) => 'release' in result)).toHaveLength(1);
});
