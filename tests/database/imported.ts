import { inject } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { stageSeries } from '../../src/lib/server/import/stage-series';
import { publishDue } from '../../src/lib/server/publication/write-due';
import type { Scope } from '../../src/lib/server/scope';
import { atTime, IMPORTED_ON } from '../support/at-time';
import { copyOf, namedCopyOf, type Template } from '../support/template';
import { kept, openedAt } from './fixture';
import { fixtureFile, importWhole } from './import-fixture';

interface Installation {
	database: Database;
	scope: Scope;
}

/**
 * A new installation with the cases of 2018–2019 and the external series of the fixtures, for the
 * tests that ask what is said of them. What importing is they show who import themselves.
 */
export function importedInstallation(): Promise<Installation> {
	return opened(imported());
}

/** The same, with all that was due on the day of the import published for samverkan. */
export async function publishedInstallation(): Promise<Installation> {
	const publish = ({ database, scope }: Installation): Promise<unknown> =>
		publishDue(database, scope.kommun);
	return opened(once('published', async () => made('published', await imported(), publish)));
}

const imported = (): Promise<Template> =>
	once('imported', () => made('imported', inject('template'), importFixtures));

// Once for all files of a worker: not kept by this module, which a test may have loaded anew.
const worker = globalThis as { templates?: Map<string, Promise<Template>> };

function once(name: string, make: () => Promise<Template>): Promise<Template> {
	const templates = (worker.templates ??= new Map<string, Promise<Template>>());
	const template = templates.get(name) ?? make();
	templates.set(name, template);
	return template;
}

async function made(
	name: string,
	from: Template,
	work: (installation: Installation) => Promise<unknown>
): Promise<Template> {
	const { template, place } = await namedCopyOf(from, `${name}_${process.pid}`, inject('template'));
	const database = await openDatabase(place);
	await atTime(IMPORTED_ON, async () => work({ database, scope: await cliScope(database) }));
	await database.close();
	return template;
}

async function importFixtures({ database, scope }: Installation): Promise<void> {
	await importWhole(database, scope, fixtureFile('svu-2018-2019.csv'));
	const file = fixtureFile('volymer-umea-2020-2025.csv');
	const { importId } = await stageSeries(database, scope, { file });
	await commitImport(database, scope, importId);
}

async function opened(template: Promise<Template>): Promise<Installation> {
	const database = await openedAt(kept(await copyOf(await template)));
	return { database, scope: await cliScope(database) };
}
