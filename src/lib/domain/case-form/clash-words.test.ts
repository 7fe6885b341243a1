import { expect, it } from 'vitest';
import { clashWords } from './clash-words';

it('a clash says who saved, what was brought in and what both changed', () => {
	const { lead, parts } = clashWords({
		actor: 'Eva',
		at: '3 december 2019 kl. 10:30',
		taken: [{ label: 'Födelseår', value: '1940' }],
		conflicts: [{ label: 'Avdelning', mine: 'Medicin 1', theirs: 'Medicin 3' }]
	});
	expect(lead).toMatch(/^Sparat av Eva 3 december 2019 kl. 10:30\./);
	expect(parts.map(({ lines }) => lines)).toEqual([
		['Födelseår: 1940'],
		['Avdelning: du skrev Medicin 1, sparat är Medicin 3']
	]);
});

it('what there is none of has no heading', () => {
	expect(clashWords({ actor: 'Eva', at: '', taken: [], conflicts: [] }).parts).toEqual([]);
});
