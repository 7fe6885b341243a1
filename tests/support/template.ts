import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import type { WhereItLies } from './owner';

/** A database that tests copy: of a server by its name, else a data folder of the embedded one. */
export type Template = { server: string; name: string } | { folder: string };

/** A database of a test's own. */
export interface Copy<Place = WhereItLies> {
	place: Place;
	remove: () => Promise<void>;
}

/** An empty database, which may become a template: on a server if one is given, else in a new folder. */
export async function emptyDatabase(
	server: string | undefined
): Promise<{ template: Template } & Copy> {
	if (server === undefined || server === '') {
		const folder = mkdtempSync(join(tmpdir(), 'svu-template-'));
		return { template: { folder }, place: { dataDir: folder }, remove: () => removed(folder) };
	}
	const name = `svu_template_${randomUUID().replaceAll('-', '')}`;
	return { template: { server, name }, ...(await createdDatabase(server, name)) };
}

/** A copy of a template, which nobody may be connected to. */
export async function copyOf(template: Template): Promise<Copy> {
	if ('folder' in template) return copyOfFolder(template.folder);
	const name = `svu_test_${randomUUID().replaceAll('-', '')}`;
	return createdDatabase(template.server, name, template.name);
}

/** A copy of a data folder. */
export function copyOfFolder(folder: string): Copy<{ dataDir: string }> {
	const dataDir = mkdtempSync(join(tmpdir(), 'svu-test-'));
	// A thousand small files: in one go it takes a seventh of the time.
	cpSync(folder, dataDir, { recursive: true });
	return { place: { dataDir }, remove: () => removed(dataDir) };
}

const removed = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

async function createdDatabase(
	server: string,
	name: string,
	template = 'template1'
): Promise<Copy<{ url: string }>> {
	const admin = postgres(server, { max: 1 });
	await admin`create database ${admin(name)} template ${admin(template)}`;
	const address = new URL(server);
	address.pathname = `/${name}`;
	return {
		place: { url: address.href },
		async remove() {
			await dropDatabase(admin, name);
			await admin.end();
		}
	};
}

/** Drops a database of the test server and the logins that were made for it. */
async function dropDatabase(admin: Sql, name: string): Promise<void> {
	const [database] = await admin<{ oid: string }[]>`
		select oid::text from pg_database where datname = ${name}`;
	await admin`drop database ${admin(name)} with (force)`;
	const logins = await admin<{ name: string }[]>`
		select rolname as name from pg_roles where rolname like ${`svu\\_%\\_${database?.oid}`}`;
	for (const login of logins) await admin`drop role ${admin(login.name)}`;
}
