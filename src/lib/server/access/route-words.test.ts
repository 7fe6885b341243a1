import { expect, it } from 'vitest';
import { hasWords } from '../../domain/log/route-words';
import { ROUTE_RIGHTS } from './route-rights';

it('every page and address has words in the log', () => {
	expect(Object.keys(ROUTE_RIGHTS).filter((route) => !hasWords(route))).toEqual([]);
});
