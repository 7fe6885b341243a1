import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const DOCS = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.md'))
	.map((file) => join('docs', file));
const LINK = /\]\(([^)\s]+)\)/g;

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Headings are led to by their words, as GitHub makes addresses of them. */
function anchorsOf(text: string): string[] {
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-')
	);
}

/** Links of a document that lead nowhere. */
function deadLinks(file: string): string[] {
	return [...read(file).matchAll(LINK)]
		.map(([, target = '']) => target)
		.filter((target) => !/^(https?|mailto):/.test(target))
		.filter((target) => {
			const [path = '', anchor] = target.split('#').map(decodeURI);
			const to = path === '' ? file : join(dirname(file), path);
			if (!existsSync(join(ROOT, to))) return true;
			return anchor !== undefined && !anchorsOf(read(to)).includes(anchor);
		});
}

describe('every link of a document leads to something', () => {
	test.each(['README.md', ...DOCS])('%s', (file) => {
		expect(deadLinks(file)).toEqual([]);
	});
});

it('every picture that is kept is shown by a document', () => {
	const shown = ['README.md', ...DOCS].flatMap((file) =>
		[...read(file).matchAll(LINK)].map(([, target = '']) => join(dirname(file), target))
	);
	const pictures = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.png'))
		.map((file) => join('docs', file));
	expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
});

it('the system description says of every table what personal data it has, and for how long', () => {
	const folder = join('src', 'lib', 'server', 'database', 'schema');
	const tables = readdirSync(join(ROOT, folder)).flatMap((file) =>
		[...read(join(folder, file)).matchAll(/pgTable\(\s*'(\w+)'/g)].map(([, name = '']) => name)
	);
	const described = read('docs/systembeskrivning.md');
	expect(tables.length).toBeGreaterThan(50);
	expect(tables.filter((name) => !described.includes(`\`${name}\``))).toEqual([]);
});

/** Every file of tests, from the root. */
const TESTS = ['src', 'tests'].flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(test|spec)\.ts$/.test(file))
		.map((file) => `/${join(folder, file)}`)
);
const IS_TEST = /[\w-]\.(?:test|spec)\.ts$/;

const testsCalled = (name: string) => TESTS.filter((file) => file.endsWith(`/${name}`));

/** Titles that follow the name of their file: `` `file` “title”, “title”; … ``. */
function titlesIn(text: string): { file: string; title: string }[] {
	const parts = text.split('`');
	return parts.flatMap((file, at) => {
		const [said = ''] = IS_TEST.test(file) ? (parts[at + 1] ?? '').split(/[;|]/) : [];
		return said.split('”').flatMap((piece) => {
			const [, title] = piece.split('“');
			return title === undefined ? [] : [{ file, title }];
		});
	});
}

describe('every test that a document names is there', () => {
	test.each(['README.md', ...DOCS])('%s', (document) => {
		const words = read(document).split(/[^\w./-]+/);
		const named = words.filter((word) => IS_TEST.test(word));
		expect(named.filter((name) => testsCalled(name).length === 0)).toEqual([]);
	});

	it('and has the title that is said', () => {
		const titles = titlesIn(read('docs/faults.md'));
		expect(titles.length).toBeGreaterThan(100);
		const missing = titles.filter(({ file, title }) => {
			const [found = '', ...others] = testsCalled(file);
			return found === '' || others.length > 0 || !read(found).includes(title);
		});
		expect(missing).toEqual([]);
	});
});
