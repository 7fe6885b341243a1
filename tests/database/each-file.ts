import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { COMPILED_PGLITE } from '../support/compiled-pglite';
import { cleanUp } from './fixture';

await COMPILED_PGLITE;

/** Databases of a run are copies of one, with one chain: what is noted of it is each file's own. */
const anchors = join(tmpdir(), `svu-anchors-${randomUUID()}`);
process.env.SVU_LOG_ANCHORS = anchors;
// What the night backs up is tested by itself.
process.env.SVU_BACKUP_DAYS = '0';

const before = { ...process.env };

/** Runs last in every test file: they share a worker, and none may leave anything to the next. */
afterAll(async () => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
	Object.assign(process.env, before);
	await cleanUp();
	await rm(anchors, { recursive: true, force: true });
});
