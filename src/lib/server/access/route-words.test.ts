import { expect, it } from 'vitest';
import { hasWords, routeWords } from '../../domain/log/route-words';
import { ROUTE_RIGHTS } from './route-rights';

it('every page and address has words in the log', () => {
	expect(Object.keys(ROUTE_RIGHTS).filter((route) => !hasWords(route))).toEqual([]);
});

it('every part of the settings has a name of its own there', () => {
	const parts = Object.keys(ROUTE_RIGHTS).filter((route) => route.startsWith('/installningar/'));
	const nameless = routeWords('/installningar');
	expect(parts.filter((route) => routeWords(route) === nameless)).toEqual([]);
});
