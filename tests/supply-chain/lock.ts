import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A package as package-lock.json has it, also one that only another platform installs. */
export interface LockedPackage {
	/** Where it lies, such as `node_modules/zod`. */
	path: string;
	name: string;
	version: string;
	/** By SPDX's names. */
	license: string;
	/** It asks to run something of its own when it is installed. */
	hasInstallScript: boolean;
	/** It follows the product, and is not only used when that is built or tested. */
	runs: boolean;
}

interface Entry {
	version?: string;
	license?: string;
	hasInstallScript?: boolean;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
	peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

type Entries = Readonly<Record<string, Entry>>;

/** Every package that the project installs somewhere, in the order of their names. */
export function lockedPackages(): LockedPackage[] {
	const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
		packages: Entries;
	};
	const running = runningPaths(packages);
	return Object.entries(packages)
		.filter(([path]) => path !== '')
		.map(([path, { version = '', license = '', hasInstallScript = false }]) => ({
			...{ path, name: nameAt(path), version, license, hasInstallScript },
			runs: running.has(path)
		}))
		.sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
}

const nameAt = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Where the packages lie that `dependencies` leads to. npm itself also counts what one of them could
 * use if it were there, such as a test runner, which is there only to test this project.
 */
function runningPaths(packages: Entries): Set<string> {
	const found = new Set<string>();
	const left = Object.keys(packages['']?.dependencies ?? {}).map((name) => ({ name, from: '' }));
	for (let wish = left.pop(); wish !== undefined; wish = left.pop()) {
		const path = pathOf(packages, wish.name, wish.from);
		if (path === null || found.has(path)) continue;
		found.add(path);
		const { dependencies, optionalDependencies, ...peers } = packages[path] ?? {};
		const needed = Object.keys(peers.peerDependencies ?? {}).filter(
			(name) => peers.peerDependenciesMeta?.[name]?.optional !== true
		);
		const names = [...Object.keys({ ...dependencies, ...optionalDependencies }), ...needed];
		left.push(...names.map((name) => ({ name, from: path })));
	}
	return found;
}

/** Where Node.js finds a package from another one; null where npm has not put it. */
function pathOf(packages: Entries, name: string, from: string): string | null {
	for (let folder = from; ; folder = dirname(folder)) {
		const path = join(folder === '.' ? '' : folder, 'node_modules', name);
		if (path in packages) return path;
		if (folder === '' || folder === '.') return null;
	}
}
