import { expect, it } from 'vitest';
import { isLimited, logQuery, readLogAddress } from './address';

const read = (query: string) => readLogAddress(new URLSearchParams(query), '2026-11-25');

it('the log opens with the last seven days', () => {
	expect(read('')).toMatchObject({ from: '2026-11-19', to: '2026-11-25', page: 1 });
	expect(isLimited(read(''))).toBe(false);
});

it('an address reads as it was written', () => {
	const address = {
		...{ from: '2026-01-01', to: '2026-02-01', person: 'Anna', event: 'uttag' },
		...{ caseNumber: '2026-00012', page: 3 }
	};
	expect(read(logQuery(address))).toEqual(address);
	expect(isLimited(address)).toBe(true);
});

it('what an address says wrongly is as if it were not there', () => {
	expect(read('fran=igår&handelse=constructor&sida=-2')).toEqual(read(''));
});

it.each(['fran=0001-01-01', 'till=9999-12-31', 'fran=igår', 'handelse=constructor', 'namn=Anna'])(
	'the log tells that it cannot show %s',
	(query) => {
		const unread: string[] = [];
		readLogAddress(new URLSearchParams(query), '2026-11-25', unread);
		expect(unread).toHaveLength(1);
	}
);
