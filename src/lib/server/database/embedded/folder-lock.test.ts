import { cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeFolder, type Taken } from './folder-lock';
import { newHolder, type Holder } from './holder';
import { beat, readHolder, stillHolds, writeHolder } from './holder-file';

const wish = { role: 'server', socket: null, folder: { device: 1, inode: 2 } } as const;
const pace = { beatMs: 40, silenceMs: 200 };
const around = { isServed: () => Promise.resolve(false), lost: () => undefined, pace };
const held: Taken[] = [];
let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'svu-lock-'));
	vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(async () => {
	vi.restoreAllMocks();
	for (const { release } of held.splice(0)) await release();
	await rm(folder, { recursive: true, force: true });
});

/** Takes a folder, or gives its holder's id. */
async function take(path = folder, surroundings = around): Promise<Taken | string | undefined> {
	const result = await takeFolder(path, wish, surroundings);
	if (!('release' in result)) return result.heldBy?.id;
	held.push(result);
	return result;
}

async function taken(path = folder, surroundings = around): Promise<Taken> {
	const result = await take(path, surroundings);
	if (typeof result !== 'object') throw new Error(`held by ${result}`);
	return result;
}

/** What a holder leaves that was stopped without warning, on this computer or another. */
async function leaveBehind(kernel?: string): Promise<Holder> {
	const holder = newHolder(wish);
	await writeHolder(folder, kernel === undefined ? holder : { ...holder, kernel });
	return holder;
}

test('the folder is taken once, and again after it was let go', async () => {
	const first = await taken();
	expect(await take()).toBe(first.holder.id);
	await first.release();
	expect(await readHolder(folder)).toBeNull();
	const second = await taken();
	expect(second.holder.id).not.toBe(first.holder.id);
	expect(await readdir(folder)).toEqual(['holder.json', 'lock']);
});

test('a killed holder is passed at once, whatever its process number means now', async () => {
	const before = await leaveBehind();
	expect(before.pid).toBe(process.pid);
	await taken();
	expect(console.error).not.toHaveBeenCalled();
});

test('of many that come at once exactly one gets it', async () => {
	await leaveBehind();
	const results = await Promise.all(Array.from({ length: 20 }, () => take()));
	expect(results.filter((result) => typeof result === 'object')).toHaveLength(1);
});

test('a copy of a held folder is free, and the folder stays held', async () => {
	const original = await taken();
	const copy = `${folder}-copy`;
	await cp(folder, copy, { recursive: true, preserveTimestamps: true });
	const other = await taken(copy);
	expect(other.holder.id).not.toBe(original.holder.id);
	expect(stillHolds(original.holding)).toBe(true);
	await rm(copy, { recursive: true });
});

test('a holder whose lock file was removed by hand is not robbed while it serves', async () => {
	const first = await taken();
	await rm(join(folder, 'lock'));
	expect(await take(folder, { ...around, isServed: () => Promise.resolve(true) })).toBe(
		first.holder.id
	);
	expect(stillHolds(first.holding)).toBe(true);
});

test('a holder under another kernel is left alone while it shows that it lives', async () => {
	const holder = await leaveBehind('another kernel');
	const holding = { path: join(folder, 'holder.json'), text: '' };
	const beating = setInterval(() => void beat(holding), pace.beatMs);
	expect(await take()).toBe(holder.id);
	clearInterval(beating);
	await taken();
});

test('a holder is told when its folder is moved, removed or taken', async () => {
	for (const happens of [
		() => rename(folder, `${folder}-moved`),
		() => rm(folder, { recursive: true }),
		() => writeFile(join(folder, 'holder.json'), '{"id":"somebody else"}')
	]) {
		folder = await mkdtemp(join(tmpdir(), 'svu-lock-'));
		const lost = vi.fn();
		const { holding } = await taken(folder, { ...around, lost });
		await happens();
		expect(stillHolds(holding)).toBe(false);
		await vi.waitFor(() => expect(lost).toHaveBeenCalled());
		await rm(`${folder}-moved`, { recursive: true, force: true });
	}
});

test('a file cut off by a power cut keeps nobody out', async () => {
	await writeFile(join(folder, 'holder.json'), '{"id":"x","kern');
	await taken();
});
