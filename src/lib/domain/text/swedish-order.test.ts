import { expect, test } from 'vitest';
import { byName, swedishOrder } from './swedish-order';

test('å, ä and ö stand last, in that order, and capitals beside small letters', () => {
	const right = ['anna', 'Berit', 'Vallen', 'Wallen', 'Zeb', 'Åldersmedicin', 'Ängen', 'ögon'];
	expect(right.toReversed().sort(swedishOrder)).toEqual(right);
	expect([{ name: 'Östen' }, { name: 'Ärla' }, { name: 'Åsa' }].sort(byName)).toEqual([
		{ name: 'Åsa' },
		{ name: 'Ärla' },
		{ name: 'Östen' }
	]);
});
