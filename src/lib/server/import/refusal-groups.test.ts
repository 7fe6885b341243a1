import { expect, it } from 'vitest';
import { refusalGroups } from './refusal-groups';

it('rows refused for the same value are counted together, the commonest first', () => {
	const row = (line: number, value: string) => ({ line, column: 'Planering', value, reason: 'x' });
	const refused = [
		row(2, 'A'),
		row(3, 'Hem'),
		row(4, ' HEM '),
		row(5, 'hem'),
		row(6, 'a'),
		row(7, 'b')
	];
	expect(refusalGroups(refused).map(({ value, count }) => [value, count])).toEqual([
		['Hem', 3],
		['A', 2]
	]);
});
