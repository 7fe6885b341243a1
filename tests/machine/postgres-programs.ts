import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from './apt';

/** Where Debian, Red Hat and Homebrew keep one folder per PostgreSQL version. */
const ROOTS = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt', '/usr/local/opt'];
const OLDEST = 15;

/**
 * The folder with `initdb` and `pg_ctl`; PostgreSQL is installed when there is none.
 * @throws when there is none and it cannot be installed
 */
export function findPostgres(): string {
	const found = onMachine();
	if (found) return found;
	aptInstall(['postgresql']);
	const installed = onMachine();
	if (!installed) throw new Error(`PostgreSQL ${OLDEST} eller senare hittas inte`);
	return installed;
}

function onMachine(): string | undefined {
	const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
	const folders = asked.status === 0 ? [asked.stdout.trim()] : [];
	return [...folders, ...versionFolders()].find((folder) => existsSync(join(folder, 'initdb')));
}

function versionFolders(): string[] {
	const found = ROOTS.filter((root) => existsSync(root)).flatMap((root) =>
		readdirSync(root).map((name) => ({
			version: Number(/(\d+)$/.exec(name)?.[1] ?? 0),
			folder: join(root, name, 'bin')
		}))
	);
	return found
		.filter(({ version }) => version >= OLDEST)
		.sort((a, b) => b.version - a.version)
		.map(({ folder }) => folder);
}
