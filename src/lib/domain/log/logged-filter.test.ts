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
