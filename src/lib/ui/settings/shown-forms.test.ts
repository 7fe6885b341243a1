import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const PAGES = join(import.meta.dirname, '..', '..', '..', 'routes', 'installningar');
/** A form with what is stored in it, and the action it is sent to. */
const FORM = /<SettingsForm\b[^]*?>\n/g;
/** A spot check of the log is drawn anew each time, and saved over nothing. */
const DRAWN = 'logg/stickprov/+page.svelte';
/** Rights are changed as sign-in's own role, which is told by hand what the form was opened with. */
const BY_HAND = 'anvandare/[id=uuid]/+page.svelte';

it('every form that shows what is stored is held against what somebody else has stored since', () => {
	const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((path) =>
		path.endsWith('+page.svelte')
	);
	const forms = pages.flatMap((path) => {
		const server = readFileSync(join(PAGES, dirname(path), '+page.server.ts'), 'utf8');
		return (readFileSync(join(PAGES, path), 'utf8').match(FORM) ?? []).flatMap((form) => {
			const [, action = ''] = /action="\?\/(\w+)/.exec(form) ?? [];
			const answered = server.split(/\n\t(?=\w+: \(?)/).find((part) => part.startsWith(action));
			const adds = action === 'add' || path === DRAWN || path === BY_HAND;
			return /\bstored\b/.test(form) && !adds ? [{ path, action, answered }] : [];
		});
	});
	expect(forms.length).toBeGreaterThan(6);
	const unheld = forms.filter(({ answered }) => !answered?.includes('shown:'));
	expect(unheld.map(({ path, action }) => `${path} ?/${action}`)).toEqual([]);
});
