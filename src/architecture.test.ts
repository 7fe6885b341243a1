import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const LIB = join(ROOT, 'src', 'lib');
const DOCUMENT = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');
const QUOTED = [...DOCUMENT.matchAll(/`([^`\s]+)`/g)].map(([, text = '']) => text);

it('docs/architecture.md names files and folders that there are', () => {
	const paths = QUOTED.filter((text) => /^(domain|server|ui|src|tests|drizzle)\/[^…]*$/.test(text));
	const lost = paths.filter((path) => ![LIB, ROOT].some((from) => existsSync(join(from, path))));
	expect(lost).toEqual([]);
	const files = ['src', 'tests'].flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
			basename(file)
		)
	);
	const tests = QUOTED.filter((text) => /^[\w-]+\.(test|spec)\.ts$/.test(text));
	expect(tests.filter((test) => !files.includes(test))).toEqual([]);
});

it('docs/architecture.md says of every folder of the server what it does', () => {
	const folders = readdirSync(join(LIB, 'server'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `server/${name}`);
	expect(folders.filter((folder) => !QUOTED.includes(folder))).toEqual([]);
});
