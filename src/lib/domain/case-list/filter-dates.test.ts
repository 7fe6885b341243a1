import { expect, it } from 'vitest';
import { readCaseListAddress } from './read-address';
import { withDatesRead } from './filter-dates';

const read = (query: string) =>
	withDatesRead(readCaseListAddress(new URL(`/arenden?${query}`, 'http://x')), '2026-11-29 10:00');

it('reads the dates of the list as those of a case', () => {
	const { address, problems } = read(
		'fran=22/11&till=2026-11-28&klarfran=igår&uttill=3+nov&andrad=-3'
	);
	expect(problems).toEqual({});
	expect(address).toMatchObject({
		from: '2026-11-22',
		to: '2026-11-28',
		readyFrom: '2026-11-28',
		readyTo: '',
		dischargedTo: '2026-11-03',
		updatedFrom: '2026-11-26'
	});
});

it('says what cannot be read, and keeps it as it was typed', () => {
	const { address, problems } = read(
		'fran=i+somras&utfran=2026-02-30&klarfran=22/11&klartill=21/11'
	);
	expect(Object.keys(problems)).toEqual(['from', 'dischargedFrom', 'readyTo']);
	expect(problems.from).toMatch(/^Skriv ett datum/);
	expect(problems.readyTo).toBe('Till och med är före från.');
	expect(address).toMatchObject({ from: 'i somras', dischargedFrom: '2026-02-30' });
});
