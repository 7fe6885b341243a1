import { serve } from './fixture-server';
import { installation, makeInstallations } from './installations';

/**
 * Once per run: makes the installations that tests copy, and serves the new one that most of them
 * share, on the port of the configuration.
 * @returns what ends and removes them
 */
export default async function setUp(): Promise<() => Promise<void>> {
	const removeTemplates = await makeInstallations();
	const { env, remove } = await installation('new');
	// Playwright's worker processes inherit it, and so do the commands that tests run.
	const { DATABASE_URL, SVU_DATA_DIR } = env;
	Object.assign(process.env, { DATABASE_URL, SVU_DATA_DIR });
	const server = await serve(env, Number(process.env.SVU_TEST_PORT));
	return async () => {
		await server.end('SIGTERM');
		await remove();
		await removeTemplates();
	};
}
