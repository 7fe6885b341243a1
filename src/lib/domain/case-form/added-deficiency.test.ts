import { describe, expect, it } from 'vitest';
import { addedDeficiency, withDeficiency } from './added-deficiency';
import { emptyForm } from './values';

const form = emptyForm({ deficienciesInpatient: ['egenvard'] });

describe('the deficiency that is added', () => {
	it('goes among those of its kind, once', () => {
		const added = withDeficiency(form, addedDeficiency('deficienciesPrimary', 'annat'));
		expect(added.deficienciesPrimary).toEqual(['annat']);
		expect(added.deficienciesInpatient).toEqual(['egenvard']);
		const again = withDeficiency(form, addedDeficiency('deficienciesInpatient', 'egenvard'));
		expect(again).toEqual(form);
	});

	it('stays as it was typed when it is in no list, for the rules to refuse', () => {
		expect(withDeficiency(form, ' blä ').deficienciesInpatient).toEqual(['egenvard', 'blä']);
	});

	it('is none when nothing is typed', () => {
		expect(withDeficiency(form, ' ')).toBe(form);
	});
});
