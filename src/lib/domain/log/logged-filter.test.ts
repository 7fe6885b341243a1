import { expect, it } from 'vitest';
import { loggedFilter } from './logged-filter';

it('a filter is logged without what does not limit', () => {
	expect(loggedFilter({ ward: 'geriatrik-1', search: '', from: undefined })).toEqual({
		ward: 'geriatrik-1'
	});
});

it('a personnummer that somebody searched for is not kept in the log', () => {
	const { search } = loggedFilter({ search: '19121212-1212' });
	expect(search).not.toContain('1212');
});

it('what cannot be the name of a filter is not kept, however it was sent', () => {
	const sent = new URLSearchParams('__proto__=x&manad=2019-12&19121212-1212=1&a%00b=c');
	expect(loggedFilter(Object.fromEntries(sent))).toEqual({ manad: '2019-12' });
	const many = Array.from({ length: 500 }, (_, n) => [`f${n}`, 'x'.repeat(5000)]);
	expect(
		JSON.stringify(loggedFilter(Object.fromEntries(many) as Record<string, string>)).length
	).toBeLessThan(5000);
});
