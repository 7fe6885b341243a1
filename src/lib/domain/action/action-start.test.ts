import { expect, it } from 'vitest';
import { anAction } from '../../../../tests/support/example-action';
import { annotationsOf, annotationText } from '../annotation/annotation';
import { startAnnotation } from './action-start';

const begun = anAction({ measure: 'days-mean', startedOn: '2020-02-17', owner: 'joint' });

it('stands in its measure’s chart in the month that it began, in the name of whose it is', () => {
	const start = startAnnotation(begun);
	expect(start).toMatchObject({
		month: '2020-02',
		author: 'Gemensam',
		href: `/atgarder/${begun.id}`
	});
	expect(start && annotationText(start)).toBe('Åtgärd började: Ring avdelningen varje morgon');
	expect(annotationsOf(start ? [start] : [], 'days-mean', {})).toHaveLength(1);
});

it('of a ward stands in no chart of others', () => {
	const start = startAnnotation({ ...begun, selection: { ward: 'medicin-1' } });
	const all = start ? [start] : [];
	expect(annotationsOf(all, 'days-mean', {})).toEqual([]);
	expect(annotationsOf(all, 'days-mean', { ward: 'medicin-1' })).toHaveLength(1);
});

it('is nowhere before it has begun, or where it is about no measure', () => {
	expect(startAnnotation({ ...begun, startedOn: null })).toBeNull();
	expect(startAnnotation({ ...begun, measure: null })).toBeNull();
});
