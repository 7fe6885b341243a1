import { expect, it } from 'vitest';
import type { RowState } from '../../domain/paste-grid/grid-review';
import { reviewWords, saveWords } from './grid-words';

const review = (...states: RowState[]) => ({
	importId: '',
	states: Object.fromEntries(states.entries()),
	problems: [],
	missing: [],
	readValues: []
});

it('says how many rows there are and what would happen to them', () => {
	expect(reviewWords(review('new', 'new', 'refused', 'unchanged'))).toBe(
		'4\u00A0rader: 2\u00A0nya, 1\u00A0finns redan, 1\u00A0att rätta.'
	);
	expect(reviewWords(review('changed'))).toBe('1\u00A0rad: 1\u00A0ändrar ett ärende.');
});

it('the button says how many are saved, and that others stay', () => {
	expect(saveWords(review('new', 'changed'))).toBe('Spara 2\u00A0ärenden');
	expect(saveWords(review('new', 'new', 'refused'))).toBe('Spara de 2 som stämmer');
	expect(saveWords(review('new', 'refused'))).toBe('Spara den som stämmer');
});
