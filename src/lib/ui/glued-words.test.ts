import { expect, it } from 'vitest';

const SOURCES = import.meta.glob<string>(['/src/**/*.svelte'], {
	...{ query: '?raw', import: 'default', eager: true }
});

/** Svelte drops the space that a block begins with: what follows is glued to the word before it. */
const GLUED = /[^\s>]\{#(?:if|each)[^\n{}]*\}\n\s*(?:<|\(|\{|\w)/g;

it('no word is glued to the block that follows it on the next line', () => {
	expect(Object.keys(SOURCES).length).toBeGreaterThan(100);
	const glued = Object.entries(SOURCES).flatMap(([path, text]) =>
		(text.match(GLUED) ?? []).map((found) => `${path}: ${found}`)
	);
	expect(glued).toEqual([]);
});
