import { describe, expect, it } from 'vitest';
import { choiceName, CONFLICT_INPUT, applyChoices, postedConflict } from './choices';
import type { FormConflict } from './merge';
import { emptyForm } from './values';

const conflict: FormConflict = { field: 'plan', mine: 'hem-nya', theirs: 'sabo' };
const mine = emptyForm({ plan: 'hem-nya', ward: 'medicin-1' });

function posted(choice?: string, about: string = postedConflict(conflict)): FormData {
	const form = new FormData();
	form.append(CONFLICT_INPUT, about);
	if (choice) form.append(choiceName('plan'), choice);
	return form;
}

describe('choosing between mine and theirs', () => {
	it('takes the one that was chosen, and touches nothing else', () => {
		expect(applyChoices(mine, posted('mitt'))).toEqual({ values: mine, undecided: [] });
		expect(applyChoices(mine, posted('deras'))).toEqual({
			values: { ...mine, plan: 'sabo' },
			undecided: []
		});
	});

	it('takes both where both may be right, and asks again where they cannot', () => {
		const row = (called: string) => ({ called, on: '', outcome: '' });
		const [one, other] = [row('2019-12-02'), row('2019-12-02 09:00')];
		const sips: FormConflict = { field: 'sips', mine: [one], theirs: [other], both: [one, other] };
		const form = emptyForm({ sips: [one] });
		const about = new FormData();
		about.append(CONFLICT_INPUT, postedConflict(sips));
		about.append(choiceName('sips'), 'båda');
		expect(applyChoices(form, about).values.sips).toEqual([one, other]);
		expect(applyChoices(mine, posted('båda'))).toEqual({ values: mine, undecided: [conflict] });
	});

	it('is asked again when no choice was made', () => {
		expect(applyChoices(mine, posted())).toEqual({ values: mine, undecided: [conflict] });
	});

	it('is over when the field was written anew', () => {
		const anew = { ...mine, plan: 'korttid' };
		expect(applyChoices(anew, posted())).toEqual({ values: anew, undecided: [] });
		expect(applyChoices(anew, posted('deras')).values.plan).toBe('korttid');
	});

	it('takes whole rows', () => {
		const row = { called: '2019-12-01', on: '', outcome: '' };
		const about = postedConflict({ field: 'sips', mine: [], theirs: [row] });
		const form = posted(undefined, about);
		form.append(choiceName('sips'), 'deras');
		expect(applyChoices(mine, form).values.sips).toEqual([row]);
	});

	it('believes nothing that the form did not send', () => {
		for (const about of [
			'inte json',
			'null',
			'{"field":"plan","mine":"hem-nya","theirs":["sabo"]}',
			'{"field":"__proto__","mine":"","theirs":"x"}',
			'{"field":"sips","mine":[],"theirs":[{"called":"x"}]}',
			'{"field":"protectedIdentity","mine":"Nej","theirs":"Ja"}'
		]) {
			expect(applyChoices(mine, posted('deras', about))).toEqual({ values: mine, undecided: [] });
		}
	});
});
