import { expect, it } from 'vitest';
import { changedFields, joinedTexts, OPENED, openedText, readOpened } from './meanwhile';

const opened = { name: 'Medicin 1', validTo: '', budget: 'on' };
const stored = { name: 'Medicin 1', validTo: '2026-12-31' };

it('tells what somebody else has changed since the form was opened, and what is typed there', () => {
	const typed = { name: 'Medicin A', validTo: '2027-01-31', budget: 'on' };
	expect(changedFields(opened, { stored, typed })).toEqual([
		{ field: 'validTo', before: '', after: '2026-12-31', typed: '2027-01-31' },
		{ field: 'budget', before: 'on', after: '', typed: null }
	]);
	expect(changedFields(opened, { stored: opened, typed })).toEqual([]);
});

it('takes what saving takes away, and the line breaks of a post, for no change of anybody’s', () => {
	const typed = { notes: 'Ett.\r\nTvå.' };
	const kept = { notes: 'Ett.\nTvå.' };
	expect(changedFields({ notes: 'Ett.\nTvå. ' }, { stored: kept, typed })).toEqual([]);
	expect(changedFields({ notes: 'Ett.\nTvå.' }, { stored: { notes: 'Tre.' }, typed })).toEqual([
		{ field: 'notes', before: 'Ett.\nTvå.', after: 'Tre.', typed: null }
	]);
});

it('keeps what was typed, takes what others made of the rest, and can be sent again', () => {
	const typed = { name: 'Medicin A', validTo: '', budget: 'on', [OPENED]: openedText(opened) };
	const joined = joinedTexts(typed, stored, changedFields(opened, { stored, typed }));
	expect(joined).toEqual({
		name: 'Medicin A',
		validTo: '2026-12-31',
		[OPENED]: openedText(stored)
	});
	expect(readOpened(joined)).toEqual(stored);
});

it.each(['', 'null', '[]', '7', '{"name"'])('takes %j as no word of what was there', (text) =>
	expect(readOpened({ [OPENED]: text })).toBeNull()
);
