import { afterAll, vi } from 'vitest';
import { cleanUp } from './fixture';

const before = { ...process.env };

/** Runs last in every test file: they share a worker, and none may leave anything to the next. */
afterAll(async () => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
	Object.assign(process.env, before);
	await cleanUp();
});
