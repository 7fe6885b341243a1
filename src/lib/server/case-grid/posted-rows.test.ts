import { expect, it } from 'vitest';
import { readPostedRows } from './posted-rows';

const [A, B] = ['0a000000-0000-4000-8000-000000000001', '0a000000-0000-4000-8000-000000000002'];

function posted(fields: [string, string][]): FormData {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
}

it('reads each row’s version, texts, and the changes, warnings and similar cases that stood beside it', () => {
	const read = readPostedRows(
		posted([
			[`${A}/version`, '3'],
			[`${A}/plan`, 'sabo'],
			[`${A}/sett`, 'discharged En helg.'],
			[`${A}/andras`, 'plan sabo'],
			[`${A}/annan`, `${B} ingen`],
			[`${B}/version`, '1'],
			[`${B}/readyPeriods.0.ready`, ' igår 930'],
			['spara', B]
		])
	);
	expect(read).toEqual({
		only: B,
		rows: [
			{
				id: A,
				version: 3,
				texts: new Map([['plan', 'sabo']]),
				seen: ['discharged En helg.'],
				shown: ['plan sabo'],
				others: [B]
			},
			{
				id: B,
				version: 1,
				texts: new Map([['readyPeriods.0.ready', ' igår 930']]),
				seen: [],
				shown: [],
				others: []
			}
		]
	});
});

it('every changed row is saved where no row is named', () => {
	expect(
		readPostedRows(
			posted([
				[`${A}/version`, '3'],
				['spara', 'alla']
			])
		)?.only
	).toBeNull();
	expect(readPostedRows(posted([[`${A}/version`, '3']]))?.only).toBeNull();
});

it('refuses what no page has made', () => {
	expect(readPostedRows(posted([]))).toBeNull();
	expect(readPostedRows(posted([[`${A}/plan`, 'sabo']]))).toBeNull();
	expect(readPostedRows(posted([[`${A}/version`, 'x']]))).toBeNull();
});
