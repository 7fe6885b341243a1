import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { backupJob } from '../../src/lib/server/backup/backup-job';
import { freshDatabase } from './fixture';
import { loggedBy } from './log-fixture';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'svu-backups-'));
});

afterAll(() => rm(folder, { recursive: true }));

it('the night takes a backup, throws away what is no longer kept, and tells the log', async () => {
	vi.stubEnv('SVU_NOW', '2020-03-15T01:00:00Z');
	vi.stubEnv('SVU_BACKUP_DIR', folder);
	vi.stubEnv('SVU_BACKUP_DAYS', '1');
	vi.stubEnv('SVU_BACKUP_WEEKS', '0');
	const run = () => backupJob.run(database, { stopping: () => false });
	const database = await freshDatabase();
	const [old, cut] = ['svu-2020-03-14T010000Z.svubackup', 'svu-2020-03-13T010000Z.svubackup.part'];
	for (const name of [old, cut, 'egen.txt']) await writeFile(join(folder, name), 'prov');
	const logged = await loggedBy(database, run);
	expect((await readdir(folder)).sort()).toEqual(['egen.txt', 'svu-2020-03-15T010000Z.svubackup']);
	expect(logged).toMatchObject([
		{ event: 'backup-taken', actor: 'systemet', details: { encrypted: false } }
	]);
	vi.stubEnv('SVU_BACKUP_DAYS', '0');
	expect(await run()).toEqual({});
});
