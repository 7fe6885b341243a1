import { expect, it } from 'vitest';
import { canonicalText, type SealedContent } from './canonical';

const entry: SealedContent = {
	id: '7',
	at: '2026-11-25T09:00:00.000000Z',
	actor: 'Anna Lind',
	actorId: 'u-1',
	address: null,
	kommun: '2480',
	committee: 'ÄN',
	event: 'case-read',
	caseId: '5d0f6a3c-0000-4000-8000-000000000001',
	caseIds: null,
	details: { version: 2 }
};

it('an entry is the same text whatever order the keys of its details came in', () => {
	expect(canonicalText({ ...entry, details: { b: { d: 1, c: [2] }, a: '' } })).toBe(
		canonicalText({ ...entry, details: { a: '', b: { c: [2], d: 1 } } })
	);
});

it('every column of an entry matters to its text', () => {
	for (const name of Object.keys(entry) as (keyof SealedContent)[]) {
		expect(canonicalText({ ...entry, [name]: 'x' }), name).not.toBe(canonicalText(entry));
	}
});

it('a text cannot be moved from one column to the next', () => {
	const moved = { ...entry, actor: 'Anna Lind","u-1', actorId: '' };
	expect(canonicalText(moved)).not.toBe(canonicalText(entry));
});

it('a list is not mistaken for an object, nor numbered keys for each other', () => {
	const shapes = [{ a: 1 }, [['a', 1]], { object: [['a', 1]] }, ['a', 1], { 2: 1, 10: 1 }];
	const texts = shapes.map((details) => canonicalText({ ...entry, details }));
	expect(new Set(texts).size).toBe(shapes.length);
});
