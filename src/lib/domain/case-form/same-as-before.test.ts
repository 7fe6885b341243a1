import { describe, expect, it } from 'vitest';
import { withSameAsBefore } from './same-as-before';
import { emptyForm } from './values';

describe('“=” in a date', () => {
	it('is what the field before it says, also when that is another “=”', () => {
		const form = withSameAsBefore(
			emptyForm({
				admitted: '20 1015',
				admissionNotice: '=',
				readyPeriods: [{ ready: ' = ', withdrawn: '' }],
				discharged: '22',
				sips: [{ called: '=', on: '=', outcome: 'held' }]
			})
		);
		expect(form).toMatchObject({
			admissionNotice: '20 1015',
			readyPeriods: [{ ready: '20 1015' }],
			sips: [{ called: '22', on: '22', outcome: 'held' }]
		});
	});

	it('after a withdrawal is the withdrawal', () => {
		const form = withSameAsBefore(
			emptyForm({
				readyPeriods: [
					{ ready: '20', withdrawn: '21' },
					{ ready: '=', withdrawn: '' }
				]
			})
		);
		expect(form.readyPeriods[1]).toEqual({ ready: '21', withdrawn: '' });
	});

	it('passes over fields in which nothing is typed', () => {
		const form = withSameAsBefore(
			emptyForm({
				admitted: '20',
				discharged: '24',
				readyPeriods: [{ ready: '=', withdrawn: '' }],
				sips: [{ called: '', on: '=', outcome: '' }]
			})
		);
		expect(form.readyPeriods).toEqual([{ ready: '20', withdrawn: '' }]);
		expect(form.sips).toEqual([{ called: '', on: '24', outcome: '' }]);
	});

	it('first of all is nothing, and so left out', () => {
		expect(withSameAsBefore(emptyForm({ admitted: '=' })).admitted).toBe('');
	});

	it('leaves everything else as it was typed', () => {
		const typed = emptyForm({ admitted: '20', discharged: '24', note: '=' });
		expect(withSameAsBefore(typed)).toEqual(typed);
	});
});
