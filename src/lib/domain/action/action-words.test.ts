import { expect, it } from 'vitest';
import { findingText } from './action-words';

it('says until when a stored verdict is seen: what is published ends before what the kommun sees', () => {
	expect(findingText({ verdict: { kind: 'none' }, until: '2025-12' })).toBe(
		'Ingen säker förändring ännu. Sett till och med december 2025.'
	);
	const verdict = { kind: 'few-after', counted: 1, needed: 3 } as const;
	expect(findingText({ verdict, until: null })).toBe('För få månader efter starten (1 av 3).');
});
