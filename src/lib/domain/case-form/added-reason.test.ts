import { expect, it } from 'vitest';
import { ADDED_REASON, withReason } from './added-reason';
import { readCaseForm } from './read-form';
import { emptyForm } from './values';

it('adds a contributing reason once, and nothing for nothing', () => {
	const form = emptyForm({ delayReason: 'k-sabo', contributing: ['smitta'] });
	expect(withReason(form, 'r-info').contributing).toEqual(['smitta', 'r-info']);
	expect(withReason(form, ' smitta ').contributing).toEqual(['smitta']);
	expect(withReason(form, ' ')).toBe(form);
});

it('is read from a posted form, chosen in the box or ticked', () => {
	const posted = new FormData();
	posted.set(ADDED_REASON, 'r-info');
	posted.append('contributing', 'smitta');
	expect(readCaseForm(posted).contributing).toEqual(['smitta', 'r-info']);
});
