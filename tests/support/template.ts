import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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

/**
 * A copy of a template that is to be a template too, after more is done in it. It is named after
 * the first of them, and goes with that, by `removeNamedCopies`.
 */
export async function namedCopyOf(
	from: Template,
	name: string,
	first = from
): Promise<{ template: Template; place: WhereItLies }> {
	if ('folder' in from) {
		const folder = `${nameOf(first)}_${name}`;
		cpSync(from.folder, folder, { recursive: true });
		return { template: { folder }, place: { dataDir: folder } };
	}
	const { server } = from;
	const template = { server, name: `${nameOf(first)}_${name}` };
	const { place } = await createdDatabase(server, template.name, from.name);
	return { template, place };
}

const nameOf = (template: Template): string =>
	'folder' in template ? template.folder : template.name;

/** Removes the templates that were made of a template, in whichever process. */
export async function removeNamedCopies(of: Template): Promise<void> {
	if ('folder' in of) {
		const [parent, start] = [dirname(of.folder), `${basename(of.folder)}_`];
		const made = (await readdir(parent)).filter((name) => name.startsWith(start));
		for (const name of made) await removed(join(parent, name));
		return;
	}
	await asAdmin(of.server, async (admin) => {
		const made = await admin<{ name: string }[]>`
			select datname as name from pg_database where starts_with(datname, ${`${of.name}_`})`;
		for (const { name } of made) await dropDatabase(admin, name);
	});
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
	await asAdmin(
		server,
		// Its files as they are, which takes half the time of writing them to the log.
		(admin) => admin`create database ${admin(name)} template ${admin(template)} strategy file_copy`
	);
	const address = new URL(server);
	address.pathname = `/${name}`;
	return {
		place: { url: address.href },
		remove: () => asAdmin(server, (admin) => dropDatabase(admin, name))
	};
}

async function asAdmin(server: string, work: (admin: Sql) => Promise<unknown>): Promise<void> {
	const admin = postgres(server, { max: 1 });
	await work(admin);
	await admin.end();
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
