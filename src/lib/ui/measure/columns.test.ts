import { expect, it } from 'vitest';
import { inColumns } from './columns';

it('lets a tall picture have a column while the short ones share the other', () => {
	const items = [
		{ name: 'året', height: 300 },
		{ name: 'planering', height: 420 },
		{ name: 'kön', height: 100 }
	];
	const names = inColumns(items).map((column) => column.map(({ name }) => name));
	expect(names).toEqual([['året', 'kön'], ['planering']]);
});
