import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);

/** The project's folder, wherever under it this code runs: from source or from the build. */
export const packageRoot = findRoot(dirname(here));

/** Whether this is the built application and not the sources. */
export const isBuilt = relative(packageRoot, here).split(/[\\/]/)[0] === 'build';

function findRoot(folder: string): string {
	const manifest = join(folder, 'package.json');
	// Builds may lay a package.json of their own; only the project's has our name in it.
	if (existsSync(manifest) && /"name":\s*"utskrivningsklar"/.test(readFileSync(manifest, 'utf8'))) {
		return folder;
	}
	const parent = dirname(folder);
	if (parent === folder) throw new Error(`package.json saknas ovanför ${dirname(here)}`);
	return findRoot(parent);
}
