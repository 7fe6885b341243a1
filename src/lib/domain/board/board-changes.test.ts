import { expect, test } from 'vitest';
import { boardChanges, changeWords } from './board-changes';

const row = (id: string, plan = 'hem-bef') => ({ id, plan });

test('an update is told in numbers: who came, whose row changed, how many are gone', () => {
	const changes = boardChanges(
		[row('a'), row('b'), row('c')],
		[row('n'), row('b', 'sabo'), row('a')]
	);
	expect(changes).toEqual({ arrived: ['n'], changed: ['b'], left: 1 });
	expect(changeWords(changes, 3)).toBe('3 väntar, 1 ny, 1 ändrad, 1 borta från tavlan');
});

test('nothing is said of an update that changes nothing on this board, nor of another order', () => {
	const changes = boardChanges([row('a'), row('b')], [row('b'), row('a')]);
	expect(changeWords(changes, 2)).toBe('');
});
