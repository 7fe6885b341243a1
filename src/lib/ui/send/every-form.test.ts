import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', '..', '..');
const POSTED = /<form\b(?:[^>{]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*?method="post"[^]*?>/gi;

test('every form that posts tells when nothing came of it', () => {
	const components = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
		path.endsWith('.svelte')
	);
	const forms = components.flatMap((path) =>
		(readFileSync(join(SOURCES, path), 'utf8').match(POSTED) ?? []).map((form) => ({ path, form }))
	);
	expect(forms.length).toBeGreaterThan(20);
	// A handler of the component's own says itself what went wrong.
	const silent = forms.filter(({ form }) => !/\buse:send\b|\bonsubmit=/.test(form));
	expect(silent).toEqual([]);
});
