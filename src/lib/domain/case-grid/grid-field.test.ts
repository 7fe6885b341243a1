import { expect, it } from 'vitest';
import { withOpenRows } from '../case-form/read-form';
import { emptyForm } from '../case-form/values';
import { inputOf, textIn, withText } from './grid-field';

const values = withOpenRows(
	emptyForm({
		plan: 'sabo',
		readyPeriods: [
			{ ready: '2019-12-01', withdrawn: '2019-12-02' },
			{ ready: '2019-12-04', withdrawn: '' }
		],
		sips: [
			{ called: '2019-12-01', on: '2019-12-02', outcome: 'held' },
			{ called: '2019-12-03', on: '', outcome: '' }
		]
	})
);

it('the list edits the latest readiness and the SIP that wants something', () => {
	expect(inputOf('readyPeriods.ready', values)).toBe('readyPeriods.1.ready');
	expect(inputOf('sips.outcome', values)).toBe('sips.1.outcome');
	expect(inputOf('sips.on', emptyForm())).toBe('sips.0.on');
	expect(inputOf('plan', values)).toBe('plan');
});

it('a text is put in its input, and nothing else changes', () => {
	const changed = withText(values, 'sips.1.outcome', 'declined');
	expect(textIn(changed, 'sips.1.outcome')).toBe('declined');
	expect(changed).toEqual({
		...values,
		sips: [values.sips[0], { called: '2019-12-03', on: '', outcome: 'declined' }]
	});
	expect(textIn(withText(values, 'plan', ''), 'plan')).toBe('');
});

it('an input that is not there changes nothing', () => {
	for (const input of ['sips.7.outcome', 'sips.0.toString', 'contributing', '__proto__', 'x', '']) {
		expect(withText(values, input, 'x')).toEqual(values);
	}
});
