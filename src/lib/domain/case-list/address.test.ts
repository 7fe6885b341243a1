import { describe, expect, it } from 'vitest';
import {
	caseListHref,
	isFiltered,
	keptParameters,
	readCaseListAddress,
	sortedHref
} from './address';

const read = (href: string) => readCaseListAddress(new URL(href, 'http://x'));

describe('the address of the case list', () => {
	it('says nothing about what is as it starts', () => {
		expect(caseListHref()).toBe('/arenden');
		expect(isFiltered(read('/arenden'))).toBe(false);
	});

	it.each([
		'/arenden?avdelning=medicin-1&status=v%C3%A4ntar&sortera=dygn',
		'/arenden?sok=2019-001&kon=kvinna&alder=80%2B&fran=2019-01-01&till=2019-12-31&sida=3',
		'/arenden?sortera=avdelning&ordning=fallande',
		'/arenden?brist=orsak&manad=2019-12',
		'/arenden/redigera?brist=vantar-lange',
		'/arenden/redigera?status=%C3%B6ppna&falt=alla'
	])('%s is read and written back the same', (href) => {
		expect(caseListHref(read(href))).toBe(href);
		expect(isFiltered(read(href))).toBe(!href.includes('sortera=avdelning&'));
	});

	it('that makes no sense shows the list from its start', () => {
		expect(read('/arenden?sida=-1&fran=2019-02-30&status=x&sortera=y')).toEqual(read('/arenden'));
	});

	it('turns the order round when the same column is chosen again', () => {
		const byDays = read(sortedHref(read('/arenden?sida=4'), 'days'));
		expect(byDays).toMatchObject({ sort: 'days', descending: true, page: 1 });
		expect(read(sortedHref(byDays, 'days'))).toMatchObject({ sort: 'days', descending: false });
	});

	it('keeps the order when the filters change', () => {
		expect(keptParameters(read('/arenden?avdelning=x&sortera=dygn'))).toEqual([
			['sortera', 'dygn']
		]);
	});
});
