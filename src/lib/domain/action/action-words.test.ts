import { expect, it } from 'vitest';
import { anAction } from '../../../../tests/support/example-action';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { readersText } from './action';
import { actionRow, findingText, isOtherFinding } from './action-words';

it('says until when a stored verdict is seen: what is published ends before what the kommun sees', () => {
	expect(findingText({ verdict: { kind: 'none' }, until: '2025-12' })).toBe(
		'Ingen säker förändring ännu. Sett till och med december 2025.'
	);
	const verdict = { kind: 'few-after', counted: 1, needed: 3 } as const;
	expect(findingText({ verdict, until: null })).toBe('För få månader efter starten (1 av 3).');
});

it('says until when the chart of an action is seen, so that it is not taken for what is published', () => {
	const effect = {
		...{ verdict: { kind: 'none' } as const, until: '2025-11', before: null, after: null },
		...{ unit: 'dygn', decimals: 2, direction: 'lower' as const }
	};
	const row = actionRow(anAction(), { lists: INITIAL, effect, today: '2025-12-01' });
	expect(row.effect).toMatchObject({
		verdict: 'Ingen säker förändring ännu.',
		seen: 'Sett till och med november 2025.'
	});
	const until = '2025-10';
	expect(isOtherFinding(row, { verdict: { kind: 'none' }, until })).toBe(false);
	const few = { kind: 'few-after', counted: 1, needed: 3 } as const;
	expect(isOtherFinding(row, { verdict: few, until })).toBe(true);
	expect(isOtherFinding({ effect: null }, { verdict: few, until })).toBe(false);
});

it.each([
	['kommun', 'own', null],
	['kommun', 'meeting', /eftersom den bestäms på ett möte/],
	['region', 'own', /eftersom andra än kommunen ska göra den/],
	['joint', 'meeting', /eftersom den bestäms på ett möte/]
] as const)('an action of %s that comes from %s says who reads it: %s', (owner, kind, why) => {
	const said = readersText({ owner, origin: { kind } });
	if (why === null) expect(said).toBeNull();
	else expect(said).toMatch(why);
});
