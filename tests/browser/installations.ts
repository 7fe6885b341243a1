import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IMPORTED_ON } from '../support/at-time';
import type { WhereItLies } from '../support/owner';
import { environmentAt, svu } from '../support/program';
import { copyOf, emptyDatabase, type Copy, type Template } from '../support/template';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
/**
 * As a new installation is; or with the cases of 2018–2019 and the external series of the fixtures, and all that
 * was due published.
 */
export type InstallationKind = 'new' | 'imported';
type Templates = Record<InstallationKind, Template>;

/** An installation of a test's own. */
export interface Installation {
	place: WhereItLies;
	/** The environment of its programs. */
	env: NodeJS.ProcessEnv;
	remove: () => Promise<void>;
}

// Kept in the environment, which Playwright's worker processes inherit.
const TEMPLATES = 'SVU_TEST_TEMPLATES';

/**
 * Makes one installation of each kind, for the tests to copy: making a database takes seconds, and
 * importing two years as many again. `TEST_DATABASE_URL` chooses a PostgreSQL server, as in the
 * tests of the database; without it they are embedded.
 * @returns what removes them
 * @throws when a file is not accepted
 */
export async function makeInstallations(): Promise<() => Promise<void>> {
	const server = process.env.TEST_DATABASE_URL;
	const empty = await emptyDatabase(server);
	const fresh = installed(empty);
	await svu(onImportDay(fresh), 'export', 'cases');
	const imported = installed(await copyOf(empty.template));
	for (const [kind, file] of [
		['cases', 'svu-2018-2019.csv'],
		['series', 'volymer-umea-2020-2025.csv']
	] as const) {
		await svu(onImportDay(imported), 'import', kind, join(FIXTURES, file));
	}
	// Each server of a copy would else publish two years anew when it starts.
	await svu(onImportDay(imported), 'nightly');
	const templates: Templates = {
		new: empty.template,
		imported: templateAt(imported.place, server)
	};
	process.env[TEMPLATES] = JSON.stringify(templates);
	return async () => {
		await imported.remove();
		await fresh.remove();
	};
}

function templateAt(place: WhereItLies, server = ''): Template {
	if ('dataDir' in place) return { folder: place.dataDir };
	return { server, name: new URL(place.url).pathname.slice(1) };
}

/** A copy of an installation, for the caller alone. */
export async function installation(kind: InstallationKind): Promise<Installation> {
	const templates = JSON.parse(process.env[TEMPLATES] ?? '') as Templates;
	return installed(await copyOf(templates[kind]));
}

function installed({ place, remove }: Copy): Installation {
	const env = { ...process.env, ...environmentAt(place) };
	if ('dataDir' in place) return { place, env, remove };
	// Also beside a server's database there are files: what the log is compared with.
	const beside = mkdtempSync(join(tmpdir(), 'svu-beside-'));
	return {
		place,
		env: { ...env, SVU_DATA_DIR: beside },
		async remove() {
			await remove();
			await rm(beside, { recursive: true, force: true });
		}
	};
}

function onImportDay({ env }: Installation): NodeJS.ProcessEnv {
	return { ...env, SVU_NOW: IMPORTED_ON };
}
