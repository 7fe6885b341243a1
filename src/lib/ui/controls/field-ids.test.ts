import { describe, expect, it } from 'vitest';
import { fieldIds } from './field-ids';

describe('fieldIds', () => {
	it('says nothing about a hint or an error that is not there', () => {
		expect(fieldIds('avdelning', { hint: false, error: false })).toEqual({
			id: 'avdelning',
			'aria-describedby': undefined,
			'aria-invalid': undefined
		});
	});

	it('reads the hint before the error', () => {
		const ids = fieldIds('avdelning', { hint: true, error: true });
		expect(ids['aria-describedby']).toBe('avdelning-hint avdelning-error');
		expect(ids['aria-invalid']).toBe('true');
	});
});
