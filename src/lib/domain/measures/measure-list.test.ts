import { expect, it } from 'vitest';
import { measureList } from './measure-list';

it('the list of measures names each way to split a measure once', () => {
	for (const { by } of measureList()) expect(by).toEqual([...new Set(by)]);
});
