import { expect, it } from 'vitest';
import { careHref, readCareAddress } from './address';

const TODAY = '2026-11-29';
const read = (query: string) => {
	const unread: string[] = [];
	const address = readCareAddress(new URLSearchParams(query), TODAY, unread);
	return { address, unread };
};

it('reads a month as people write it, and the committee', () => {
	expect(read('manad=okt+2026&namnd=ÄN')).toEqual({
		address: { month: '2026-10', committee: 'ÄN' },
		unread: []
	});
	expect(read('manad=&namnd=&/granska=')).toEqual({ address: {}, unread: [] });
	expect(careHref(read('manad=2026-10').address)).toBe('/registervard?manad=2026-10');
});

it.each(['manad=9999-12', 'manad=2026-12', 'manad=oktober', 'avdelning=a', 'namnd=a&namnd=b'])(
	'tells that %s cannot be shown',
	(query) => expect(read(query).unread).toHaveLength(1)
);
