import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { READING_GUIDE } from '../spc/reading-guide';
import { accessibilityStatement } from './accessibility-statement';
import { contactHref, TO_FILL_IN, type Answerer } from './answerer';
import { privacyPage } from './privacy';
import { inMarkdown, type WrittenPage } from './written-page';

const DOCS = join(import.meta.dirname, ...['..', '..', '..', '..', 'docs']);
const UMEA: Answerer = { name: 'Umeå kommun', contact: 'svu@umea.se' };

describe('the documents say what the app says', () => {
	test.each<[string, WrittenPage]>([
		['sa-laser-du-diagrammen.md', READING_GUIDE],
		['tillganglighetsredogorelse.md', accessibilityStatement(TO_FILL_IN)],
		['personuppgifter.md', privacyPage(TO_FILL_IN)]
	])('%s', async (file, page) => {
		await expect(inMarkdown(page)).toMatchFileSnapshot(join(DOCS, file));
	});
});

describe.each([accessibilityStatement, privacyPage])('%o', (pageOf) => {
	const all = (answerer: Answerer) => inMarkdown(pageOf(answerer));

	it('names who answers, and leads to them', () => {
		expect(all(UMEA)).toContain('Umeå kommun');
		expect(all(UMEA)).toContain('[svu@umea.se](mailto:svu@umea.se)');
		expect(all(UMEA)).not.toContain('«');
	});

	it('sends to the administrator where no address is set', () => {
		expect(all({ name: 'kommunen', contact: null })).toContain(
			'Säg till kommunens systemförvaltare.'
		);
	});
});

it('a contact is an e-mail address or a page behind TLS, and nothing a browser would run', () => {
	expect(contactHref('https://umea.se/kontakt')).toBe('https://umea.se/kontakt');
	expect(contactHref('svu@umea.se')).toBe('mailto:svu@umea.se');
	for (const text of ['javascript:alert(1)@x', 'http://umea.se', 'umea.se', 'a@b c', '']) {
		expect(contactHref(text), text).toBeNull();
	}
});
