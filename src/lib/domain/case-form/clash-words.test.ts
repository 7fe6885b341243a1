import { describe, expect, it } from 'vitest';
import { clashWords } from './clash-words';

const met = {
	actor: 'Karin',
	at: '3 dec 2019 10:30',
	taken: [{ label: 'Utskriven', value: '2019-12-03' }],
	conflicts: [],
	unanswered: false
};

describe('somebody else’s change, told in the form that met it', () => {
	it('says who, when and what was brought in', () => {
		const words = clashWords(met);
		expect(words.lead).toMatch(/^Sparat av Karin 3 dec 2019 10:30\..*Titta igenom/);
		expect(words.taken).toEqual(['Utskriven: 2019-12-03']);
	});

	it('asks for a choice only where there is one', () => {
		const choice = {
			field: 'plan',
			label: 'Plan',
			mine: 'Hem',
			theirs: 'SÄBO',
			posted: ''
		} as const;
		expect(clashWords({ ...met, conflicts: [choice] }).lead).toContain('Välj vad som ska gälla');
		expect(clashWords(met).lead).not.toContain('Välj');
	});
});
