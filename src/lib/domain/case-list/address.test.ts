import { describe, expect, it } from 'vitest';
import {
	caseListHref,
	caseFileHref,
	hasMoreFilters,
	isFiltered,
	keptParameters,
	pageHref,
	sortedHref
} from './address';
import { readCaseListAddress } from './read-address';

const ID = '00000000-0000-4000-8000-000000000001';
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
		'/arenden?kon=kvinna&matt=plan&grupp=korttids&manader=12&manad=2019-12',
		'/arenden?matt=delay-reasons&grupp=region&dela=owner&manad=2019-12',
		'/arenden/redigera?brist=vantar-lange',
		'/arenden?informationsbrist=slutenvard.annat&orsak=k-sabo&ansvarig=jag&fran=22%2F11&klarfran=ig%C3%A5r&utfran=1&uttill=ti&andrad=-3',
		`/arenden?sida=3&efter=2019-11-22+10%3A30%7C${ID}`,
		'/arenden/redigera?status=%C3%B6ppna&falt=alla'
	])('%s is read and written back the same', (href) => {
		expect(caseListHref(read(href))).toBe(href);
		expect(isFiltered(read(href))).toBe(!/sortera=avdelning&|efter=/.test(href));
	});

	it.each([
		['fran=i+somras&till=22/11&status=öppna', false],
		['klarfran=22/11', true],
		['uttill=22/11', true],
		['andrad=-3', true],
		['orsak=boende', true]
	])('%s asks for what is seldom asked for: %s', (query, asks) => {
		expect(hasMoreFilters(read(`/arenden?${query}`))).toBe(asks);
	});

	it('that makes no sense shows the list from its start', () => {
		expect(read('/arenden?sida=-1&status=x&sortera=y')).toEqual(read('/arenden'));
	});

	it.each([
		['status=x', '”x” går inte att välja för ”status”.'],
		['kon=kvinnor', '”kvinnor” går inte att välja för ”kon”.'],
		['efter=x', '”x” går inte att välja för ”efter”.'],
		[`sortera=dygn&fore=x|${ID}`, `”x|${ID}” går inte att välja för ”fore”.`],
		['brist=x&manad=2019-12', '”x” går inte att välja för ”brist”.'],
		['matt=cases', '”cases” går inte att välja för ”matt”.'],
		['matt=cases&manad=2019-12&manader=13', '”13” går inte att välja för ”manader”.'],
		['grupp=a', '”a” går inte att välja för ”grupp”.'],
		['manad=2019-12', '”2019-12” går inte att välja för ”manad”.'],
		['Avdelning=a', 'Adressen har ”Avdelning”, som inte finns. Menade du ”avdelning”?'],
		['kon=man&kon=kvinna', '”kon” står 2 gånger i adressen.']
	])('with %s tells that it cannot be listed', (query, sentence) => {
		const unread: string[] = [];
		readCaseListAddress(new URL(`/arenden?${query}`, 'http://x'), unread);
		expect(unread).toEqual([sentence]);
	});

	it('with nothing but what a form sends tells nothing', () => {
		const unread: string[] = [];
		const sent = '/arenden?sok=&avdelning=medicin-1&kon=&status=alla&fran=&till=&ordning=';
		readCaseListAddress(new URL(sent, 'http://x'), unread);
		expect(unread).toEqual([]);
	});

	it('turns the order round when the same column is chosen again', () => {
		const byDays = read(sortedHref(read('/arenden?sida=4'), 'days'));
		expect(byDays).toMatchObject({ sort: 'days', descending: true, page: 1 });
		expect(read(sortedHref(byDays, 'days'))).toMatchObject({ sort: 'days', descending: false });
	});

	it('of the page before or after goes on from the case at the end of the one shown', () => {
		const ends = { first: `2019-12-01|${ID}`, last: `2019-11-02|${ID}` };
		const second = read('/arenden?sok=x&sida=2');
		expect(read(pageHref(second, 3, ends))).toMatchObject({
			page: 3,
			after: ends.last,
			before: ''
		});
		const third = read('/arenden?sida=3&efter=' + ends.last);
		expect(read(pageHref(third, 2, ends))).toMatchObject({
			page: 2,
			after: '',
			before: ends.first
		});
		expect(pageHref(second, 1, ends)).toBe('/arenden?sok=x');
	});

	it('of a file has all the pages, as what it is and holds', () => {
		const list = read(`/arenden?sok=x&sida=3&efter=2019-11-22|${ID}`);
		expect(caseFileHref(list, { format: 'csv', complete: false })).toBe(
			'/arenden/arenden.csv?sok=x'
		);
		expect(caseFileHref(read('/arenden'), { format: 'xlsx', complete: true })).toBe(
			'/arenden/arenden.xlsx?innehall=allt'
		);
	});

	it('keeps the order when the filters change', () => {
		expect(keptParameters(read('/arenden?avdelning=x&sortera=dygn'))).toEqual([
			['sortera', 'dygn']
		]);
	});
});
