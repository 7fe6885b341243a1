import { expect, it } from 'vitest';
import { readFields } from '../form/form-schema';
import { agreementSchema } from './agreement-schema';

const typed = {
	...{ title: 'Trygg hemgång', agreedOn: '2020-02-01' },
	organisations: 'Umeå kommun\n\n Region Västerbotten ',
	'atgard-a': 'on'
};

it('is between several organisations, a line each, about the actions that are chosen', () => {
	const read = readFields(agreementSchema, typed);
	expect(read.ok && read.value).toEqual({
		...{ title: 'Trygg hemgång', agreedOn: '2020-02-01', actions: ['a'] },
		organisations: ['Umeå kommun', 'Region Västerbotten']
	});
});

it('is no agreement of one, nor about nothing', () => {
	expect(readFields(agreementSchema, { ...typed, organisations: 'Umeå kommun' })).toMatchObject({
		problems: [{ field: 'organisations' }]
	});
	const { 'atgard-a': _, ...nothing } = typed;
	expect(readFields(agreementSchema, nothing)).toMatchObject({ problems: [{ field: 'actions' }] });
});
