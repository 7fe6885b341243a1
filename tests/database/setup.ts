import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { dropDatabase } from './drop-database';
import { openInstallation } from '../../src/lib/server/installation/open';

declare module 'vitest' {
	export interface ProvidedContext {
		/** A new installation's database to copy: on the server a name, else a folder. */
		template: { server: string; name: string } | { folder: string };
	}
}

/**
 * Once per run: builds the database thread and makes a new installation that every test copies.
 * `TEST_DATABASE_URL` chooses a PostgreSQL server; without it the embedded database is tested.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await build({ mode: 'worker', configFile: join(project.vite.config.root, 'vite.config.ts') });
	const url = process.env.TEST_DATABASE_URL;
	return url ? serverTemplate(project, url) : folderTemplate(project);
}

async function serverTemplate(project: TestProject, server: string): Promise<() => Promise<void>> {
	const name = `svu_template_${process.pid}`;
	const admin = postgres(server, { max: 1 });
	await admin`create database ${admin(name)}`;
	const address = new URL(server);
	address.pathname = `/${name}`;
	const database = await openInstallation({ url: address.href });
	await database.close();
	project.provide('template', { server, name });
	return async () => {
		await dropDatabase(admin, name);
		await admin.end();
	};
}

async function folderTemplate(project: TestProject): Promise<() => Promise<void>> {
	const parent = await mkdtemp(join(tmpdir(), 'svu-template-'));
	const database = await openInstallation({ dataDir: join(parent, 'open') });
	await database.close();
	const folder = join(parent, 'pg');
	await cp(join(parent, 'open', 'pg'), folder, { recursive: true });
	project.provide('template', { folder });
	return () => rm(parent, { recursive: true });
}
