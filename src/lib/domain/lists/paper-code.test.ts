import { expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { ranked } from '../type-ahead/rank';
import { listChoices } from './list-choices';
import type { ListName } from './lists';
import { itemOfPaperCode, paperCodes } from './paper-code';

const DAY = '2026-11-29';

/** What a box of the form takes first for what is typed. */
function firstFor(list: ListName, typed: string): string | undefined {
	const choices = listChoices(INITIAL, list, [], DAY);
	return ranked(
		choices.map((choice) => ({ ...choice, name: choice.label })),
		typed
	)[0]?.value;
}

it.each<[ListName, string, string]>([
	['plan', 'P3', 'hem-bef'],
	['plan', 'p13', 'avliden'],
	['delayReason', 'O2', 'k-sabo'],
	['deficiencyInpatient', 'S11', 'inskr-sent'],
	['deficiencyInpatient', 's1', 'rapport-vid-klar'],
	['deficiencyPrimary', 'V4', 'pv-lakemedel']
])('the form takes the code of the paper in %s: %s is %s', (list, typed, code) => {
	expect(firstFor(list, typed)).toBe(code);
	expect(itemOfPaperCode(INITIAL, list, typed, DAY)?.code).toBe(code);
});

it('numbers what is printed that day, and nothing else', () => {
	const [first, second] = INITIAL.plan;
	if (!first || !second) throw new Error('The list is empty');
	const lists = { ...INITIAL, plan: [{ ...first, validTo: '2026-01-31' }, second] };
	expect([...paperCodes(lists, 'plan', DAY)]).toEqual([[second.code, 'P1']]);
	expect(paperCodes(INITIAL, 'ward', DAY).size).toBe(0);
});

it('an unknown ward is found before a ward that has its letters inside a word', () => {
	for (const typed of ['ok', 'okänd', 'okä']) expect(firstFor('ward', typed)).toBe('okand');
	expect(firstFor('ward', 'psy')).toBe('psykiatri-1');
});
