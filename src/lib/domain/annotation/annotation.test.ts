import { expect, it } from 'vitest';
import { annotationsOf, annotationText, rebasesIn, type Annotation } from './annotation';

const written = (changes: Partial<Annotation>): Annotation => ({
	...{ id: 'a', measure: 'days-mean', month: '2019-06', kind: 'comment', cause: 'Semester' },
	...{ action: '', selection: {}, author: 'Kerstin', at: '2019-07-01T08:00:00Z' },
	...changes
});

it('belong to the charts of their measure: of all cases to every one, of a ward to its own', () => {
	const all = [
		written({ id: 'ward', selection: { ward: 'medicin-1' }, month: '2019-09' }),
		written({ id: 'all' }),
		written({ id: 'other', measure: 'cases' })
	];
	const seen = (selection: Annotation['selection']) =>
		annotationsOf(all, 'days-mean', selection).map(({ id }) => id);
	expect(seen({})).toEqual(['all']);
	expect(seen({ ward: 'medicin-1' })).toEqual(['all', 'ward']);
	expect(seen({ ward: 'medicin-1', sex: 'man' })).toEqual(['all']);
});

it('begin a phase only where that is what was written', () => {
	const phase = written({ kind: 'phase', month: '2019-03', cause: 'Nytt hemgångsteam' });
	expect(rebasesIn([written({}), phase])).toEqual([
		{ from: '2019-03', reason: 'Nytt hemgångsteam' }
	]);
});

it('are one line in a table', () => {
	expect(annotationText(written({ action: 'Fler vikarier' }))).toBe(
		'Semester – Åtgärd: Fler vikarier'
	);
	expect(annotationText(written({ kind: 'phase' }))).toBe('Ny fas: Semester');
});
