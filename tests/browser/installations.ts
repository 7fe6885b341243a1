import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');
/** The built command line. */
export const PROGRAM = join(ROOT, 'build', 'node', 'svu.js');
/** The day the fixtures are imported on. */
export const IMPORTED_ON = '2020-01-15';

/** As a new installation is; or with the cases of 2018–2019 and the external series of the fixtures. */
export type InstallationKind = 'new' | 'imported';

// Kept in the environment, which Playwright's worker processes inherit.
const made = (kind: InstallationKind): string =>
	join((process.env.SVU_INSTALLATIONS ??= mkdtempSync(join(tmpdir(), 'svu-made-'))), kind);

/**
 * Makes one installation of each kind, for the tests to copy: making a database takes seconds, and
 * importing two years as many again.
 * @returns what removes them
 * @throws when a file is not accepted
 */
export default async function makeInstallations(): Promise<() => void> {
	await run(made('new'), ['export', 'cases']);
	cpSync(made('new'), made('imported'), { recursive: true });
	for (const [kind, file] of [
		['cases', 'svu-2018-2019.csv'],
		['series', 'volymer-umea-2020-2025.csv']
	] as const) {
		await run(made('imported'), ['import', kind, join(ROOT, 'tests', 'fixtures', file)]);
	}
	return () => rmSync(join(made('new'), '..'), { recursive: true, force: true });
}

async function run(dataDir: string, command: string[]): Promise<void> {
	await promisify(execFile)(process.execPath, [PROGRAM, ...command], {
		env: { ...process.env, DATABASE_URL: '', SVU_DATA_DIR: dataDir, SVU_NOW: IMPORTED_ON },
		maxBuffer: 64 * 1024 * 1024
	});
}

/** A data folder of the caller's own, with an installation in it. */
export function installation(kind: InstallationKind): string {
	const dataDir = mkdtempSync(join(tmpdir(), 'svu-own-'));
	cpSync(made(kind), dataDir, { recursive: true });
	return dataDir;
}
