import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { openInstallation } from '../../src/lib/server/installation/open';
import { emptyDatabase, removeNamedCopies, type Template } from '../support/template';

declare module 'vitest' {
	export interface ProvidedContext {
		/** A new installation's database to copy. */
		template: Template;
	}
}

/**
 * Once per run: builds the database thread and makes a new installation that every test copies.
 * `TEST_DATABASE_URL` chooses a PostgreSQL server; without it the embedded database is tested.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await build({ mode: 'worker', configFile: join(project.vite.config.root, 'vite.config.ts') });
	const { template, place, remove } = await emptyDatabase(process.env.TEST_DATABASE_URL);
	await (await openInstallation(place)).close();
	project.provide('template', template);
	return async () => {
		await removeNamedCopies(template);
		await remove();
	};
}
