import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './fixture-server';
import { installation, makeInstallations } from './installations';

/**
 * Once per run: makes the installations that tests copy, serves the new one that most of them
 * share, on the port of the configuration, and begins the list of people that tests have met.
 * @returns what ends and removes them
 */
export default async function setUp(): Promise<() => Promise<void>> {
	const removeTemplates = await makeInstallations();
	const { env, remove } = await installation('new');
	// Playwright's worker processes inherit it, and so do the commands that tests run.
	const { DATABASE_URL, SVU_DATA_DIR } = env;
	const met = mkdtempSync(join(tmpdir(), 'svu-met-'));
	Object.assign(process.env, { DATABASE_URL, SVU_DATA_DIR, SVU_TEST_MET: met });
	const server = await serve(env, Number(process.env.SVU_TEST_PORT));
	return async () => {
		await server.end('SIGTERM');
		await remove();
		await removeTemplates();
		rmSync(met, { recursive: true });
	};
}
