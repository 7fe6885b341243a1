import { describe, expect, it } from 'vitest';
import { isUsed, usageText, type ListItemUsage } from './list-item-usage';

const unused: ListItemUsage = { cases: 0, elsewhere: false, history: false, wards: 0, targets: 0 };

describe('what uses a list value', () => {
	it('is said in words, with numbers as Swedes write them', () => {
		expect(usageText({ ...unused, cases: 1214, elsewhere: true, targets: 1 })).toBe(
			'Används av 1\u00a0214\u00a0ärenden, ärenden i andra kommuner eller nämnder och 1\u00a0målvärde.'
		);
		expect(usageText({ ...unused, cases: 1 })).toBe('Används av 1\u00a0ärende.');
	});

	it('includes cases that mentioned it only in the past', () => {
		expect(isUsed({ ...unused, history: true })).toBe(true);
		expect(usageText({ ...unused, history: true })).toContain('Har använts tidigare');
	});

	it('is nothing for a value just added', () => {
		expect(isUsed(unused)).toBe(false);
		expect(usageText(unused)).toBe('Har aldrig använts.');
	});
});
