import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { INITIAL_REGION } from '../../src/lib/domain/lists/initial';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { long, rounds } from '../support/rounds';
import { freshFolder, testedKind } from './fixture';
import { BY_A_CARELESS_PARENT, IN_A_CONTAINER, startHolder } from './processes/start';

const [unshare = '', ...namespaces] = IN_A_CONTAINER;
const hasContainers = spawnSync(unshare, [...namespaces, 'true']).status === 0;

const often = { repeats: rounds(0, 49) };

/** The regions that a test has added, as the application sees them. */
const regions = async ({ sql }: Database): Promise<string[]> =>
	(
		await sql<{ code: string }[]>`
			select code from region where code <> ${INITIAL_REGION.code} order by code`
	).map(({ code }) => code);

/** The states of a process's threads; what it held is free when only its first is left. */
const statesOf = (pid: number): (string | undefined)[] =>
	readdirSync(`/proc/${pid}/task`).map(
		(thread) => /\) (\w)/.exec(readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8'))?.[1]
	);

/** Makes a data folder as the PostgreSQL of another version leaves it. */
const writtenBy = (version: number) => async (path: string) => {
	await mkdir(join(path, 'pg'), { recursive: true });
	await writeFile(join(path, 'pg', 'PG_VERSION'), `${version}\n`);
};

describe.skipIf(testedKind === 'server')('a data folder', () => {
	test.skipIf(!hasContainers)('has one holder, by whatever path and process number', async () => {
		const folder = freshFolder();
		const server = await openDatabase({ dataDir: folder });
		const link = `${folder}-link`;
		await symlink(folder, link);
		await expect(openDatabase({ dataDir: link })).rejects.toThrow('används redan');
		await rm(link);
		const other = await startHolder(folder, 'hold', IN_A_CONTAINER).ended;
		expect(other.errors).toContain(`används redan av en annan server (process ${process.pid}`);
		// A command there works through the server here: the socket lies in the folder.
		await startHolder(folder, 'join', IN_A_CONTAINER).says(1);
		expect(await regions(server)).toEqual(['joined']);
		await server.close();
	});

	test('that is a copy of a held one is its own: what a command writes there stays there', async () => {
		const folder = freshFolder();
		const server = await openDatabase({ dataDir: folder });
		const copy = freshFolder();
		await rm(copy, { recursive: true });
		execFileSync('cp', ['-a', folder, copy]);
		await startHolder(copy, 'join').says(1);
		expect(await regions(server)).toEqual([]);
		await server.close();
		const copied = await openDatabase({ dataDir: copy });
		expect(await regions(copied)).toEqual(['joined']);
		await copied.close();
	});

	test(
		'is kept by a holder that is paused, and free at once when it is killed, reaped or not',
		often,
		async () => {
			const folder = freshFolder();
			const careless = startHolder(folder, 'hold', BY_A_CARELESS_PARENT);
			await careless.says(2);
			const holder = Number(careless.lines[0]);
			process.kill(holder, 'SIGSTOP');
			await expect(openDatabase({ dataDir: folder })).rejects.toThrow(`(process ${holder}, `);
			process.kill(holder, 'SIGKILL');
			await vi.waitFor(() => expect(statesOf(holder)).toEqual(['Z']), 10_000);
			const next = await openDatabase({ dataDir: folder });
			await next.close();
			await careless.kill('SIGKILL');
		}
	);

	test.skipIf(!long)(
		'that is moved stops its holder, which writes nothing into what lies there instead',
		async () => {
			const folder = freshFolder();
			const holder = startHolder(folder, 'write');
			await holder.says(20);
			await rename(folder, `${folder}-moved`);
			const { code, errors } = await holder.ended;
			expect({ code, errors }).toEqual({
				code: 1,
				errors: expect.stringContaining('har flyttats, tagits bort eller tagits över') as string
			});
			const moved = await openDatabase({ dataDir: `${folder}-moved` });
			const kept = await regions(moved);
			for (const n of holder.lines) expect(kept).toContain(`r${n}`);
			await moved.close();
			await cp(join(`${folder}-moved`, 'pg'), join(folder, 'pg'), { recursive: true });
			await rm(`${folder}-moved`, { recursive: true });
		}
	);

	test('that was taken while its holder was paused is not written by it again', often, async () => {
		const folder = freshFolder();
		const holder = startHolder(folder, 'write');
		await holder.says(20);
		process.kill(holder.pid, 'SIGSTOP');
		// As another computer would that does not see our locks and has watched for long enough.
		await writeFile(join(folder, 'holder.json'), '{"id":"another"}');
		process.kill(holder.pid, 'SIGCONT');
		const { code } = await holder.ended;
		expect(code).toBe(1);
		await rm(join(folder, 'holder.json'));
		const next = await openDatabase({ dataDir: folder });
		const kept = await regions(next);
		for (const n of holder.lines) expect(kept).toContain(`r${n}`);
		await next.close();
	});

	test.each([
		['a file', (path: string) => writeFile(path, ''), /det finns en fil med det namnet/],
		[
			'written by an older PostgreSQL',
			writtenBy(17),
			/PostgreSQL 17, .* återställ den .* SVU_DATA_DIR/
		],
		['written by a newer PostgreSQL', writtenBy(99), /PostgreSQL 99, .* Starta den nyare version/]
	])('that is %s is refused with words', async (_, make, words) => {
		const path = `${freshFolder()}-odd`;
		await make(path);
		await expect(openDatabase({ dataDir: path })).rejects.toThrow(words);
		await rm(path, { recursive: true });
	});
});
