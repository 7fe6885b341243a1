import { describe, expect, it } from 'vitest';
import { isUsed, usageText, type ListItemUsage } from './list-item-usage';

const unused: ListItemUsage = {
	...{ cases: 0, elsewhere: false, history: false, wards: 0 },
	...{ targets: [], targetsElsewhere: false }
};

describe('what uses a list value', () => {
	it('is said in words, with numbers as Swedes write them', () => {
		expect(usageText({ ...unused, cases: 1214, elsewhere: true, targets: ['Antal SIP'] })).toBe(
			'Används av 1\u00a0214\u00a0ärenden, ärenden i andra kommuner eller nämnder och 1\u00a0målvärde (Antal SIP).'
		);
		expect(usageText({ ...unused, cases: 1 })).toBe('Används av 1\u00a0ärende.');
	});

	it('names the targets that are about it, each once', () => {
		expect(usageText({ ...unused, targets: ['Antal SIP', 'Brister: Annat', 'Antal SIP'] })).toBe(
			'Används av 3\u00a0målvärden (Antal SIP; Brister: Annat).'
		);
		expect(usageText({ ...unused, targetsElsewhere: true })).toBe(
			'Används av målvärden i andra kommuner.'
		);
		expect(isUsed({ ...unused, targetsElsewhere: true })).toBe(true);
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
