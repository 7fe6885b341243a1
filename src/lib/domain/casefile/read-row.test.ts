import { describe, expect, test } from 'vitest';
import { exampleItem } from '../../../../tests/support/example-item';
import { LISTS, type ListItem, type ListName, type Lists } from '../lists/lists';
import type { ColumnKey } from './columns';
import { readRow } from './read-row';
import type { RowContext } from './row-cells';

function item(
	list: ListName,
	code: string,
	name: string,
	hospital: string | null = null
): ListItem {
	return exampleItem(list, code, { name, hospital });
}

const empty = Object.fromEntries(Object.keys(LISTS).map((list) => [list, []])) as unknown as Lists;
const lists: Lists = {
	...empty,
	hospital: [
		item('hospital', 'NUS', 'Norrlands universitetssjukhus'),
		item('hospital', 'lyc', 'Lycksele')
	],
	ward: [
		item('ward', 'n1', 'Medicin', 'NUS'),
		item('ward', 'l1', 'Medicin', 'lyc'),
		item('ward', 'g1', 'Geriatrik 1', 'NUS')
	],
	healthCentre: [item('healthCentre', 'backen', 'Backens hälsocentral')],
	plan: [item('plan', 'avliden', 'Ingen plan – avliden')],
	delayReason: [
		item('delayReason', 'k-sabo', 'väntar SÄBO'),
		item('delayReason', 'smitta', 'smitta')
	]
};
const committees = [
	{ code: 'ÄN', abbreviation: 'ÄN', name: 'Äldrenämnden', fromAge: 65 },
	{ code: 'IFN', abbreviation: 'IFN', name: 'Individ- och familjenämnden', fromAge: 0 }
];
const registered = '2026-11-22T08:00:00Z';
const context: RowContext = {
	lists,
	committees,
	kommun: '2480',
	kommunName: 'Umeå',
	registered,
	now: '2026-11-22 09:00'
};

const usual: Partial<Record<ColumnKey, string>> = {
	number: '2019-1',
	committee: 'ÄN',
	ward: 'Geriatrik 1',
	admitted: '2019-01-01'
};
const read = (cells: Partial<Record<ColumnKey, string>>, using = context) =>
	readRow(new Map(Object.entries({ ...usual, ...cells }) as [ColumnKey, string][]), using);
const problems = (cells: Partial<Record<ColumnKey, string>>) =>
	read(cells).problems.map(({ code, column, value }) => [code, column, value]);

describe('values', () => {
	test('are matched on code or Swedish name, ignoring case, space and kind of dash', () => {
		for (const plan of [
			'avliden',
			'  INGEN PLAN – AVLIDEN ',
			'Ingen plan - avliden',
			'Ingen\u00A0plan — avliden'
		]) {
			expect(read({ plan }).patch?.plan).toBe('avliden');
		}
		for (const committee of ['ÄN', 'än', 'ÄLDRENÄMNDEN', 'A\u0308N']) {
			expect(read({ committee }).patch?.committee).toBe('ÄN');
		}
		expect(
			read({ sipOutcome: 'Genomförd', shortStayKind: 'väntar säbo', shortStayFrom: '2019-01-02' })
				.patch
		).toMatchObject({
			sipOutcome: 'held',
			shortStayKind: 'sabo'
		});
		expect(read({ careForm: 'Tvångsvård' }).patch?.careForm).toBe('tvångsvård');
	});

	test('several in a cell are separated by |, the first delay reason first, without repeats', () => {
		expect(read({ delayReasons: 'smitta| VÄNTAR SÄBO |smitta|' }).patch?.delayReasons).toEqual([
			'smitta',
			'k-sabo'
		]);
	});

	test('an unknown one is refused with the cell and what to do', () => {
		expect(read({ plan: 'Hemgång utan insats' }).problems).toEqual([
			{
				key: 'plan',
				column: 'Planering',
				value: 'Hemgång utan insats',
				code: 'unknown-value',
				reason:
					'”Hemgång utan insats” finns inte i listan. Skriv ett värde ur listan eller dess kod, eller koppla det en gång för alla.',
				unknown: 'Hemgång utan insats'
			}
		]);
		expect(problems({ sex: 'kille', paymentException: 'nej', birthYear: '034' })).toEqual([
			['unknown-value', 'Kön', 'kille'],
			['wrong-birth-year', 'Födelseår', '034'],
			['unknown-value', 'Betalningsundantag', 'nej']
		]);
	});

	test('empty cells have their defaults, missing columns say nothing', () => {
		expect(read({ sex: '', careForm: ' ', birthYear: '', plan: '' }).patch).toMatchObject({
			sex: 'uppgift saknas',
			careForm: 'somatisk',
			birthYear: null,
			plan: null
		});
		expect(read({}).patch?.sex).toBeUndefined();
	});
});

describe('dates', () => {
	test('are kept as typed, with T or space before the time', () => {
		expect(read({ admitted: '2019-01-01T10:30' }).patch?.admitted).toBe('2019-01-01 10:30');
		expect(read({ admitted: ' 2019-01-01 10:30:15 ' }).patch?.admitted).toBe('2019-01-01 10:30:15');
		expect(read({ careHomeDecided: '2019-01-01 00:00' }).patch?.careHomeDecided).toBe('2019-01-01');
	});

	test.each([
		['2019-1-1', '2019-01-01'],
		['2019-12-04 8.30', '2019-12-04 08:30'],
		['13/2 2019', '2019-02-13'],
		['43466', '2019-01-01'],
		['43466,354166667', '2019-01-01 08:30']
	])('%s is a date with its year, in another form', (admitted, moment) => {
		expect(read({ admitted }).patch?.admitted).toBe(moment);
	});

	test.each(['2019-02-29', '1/2 2019', '2019-01-01 25:00', 'i går', '3/11 08:15', '22'])(
		'%s is refused',
		(admitted) => {
			expect(problems({ admitted })).toEqual([['wrong-date', 'Inskriven', admitted]]);
		}
	);
});

describe('ward and hospital', () => {
	test('the ward is looked for within the hospital of the row', () => {
		expect(read({ ward: 'medicin', hospital: 'Lycksele' }).patch?.ward).toBe('l1');
		expect(read({ ward: 'medicin', hospital: 'nus' }).patch?.ward).toBe('n1');
		expect(problems({ ward: 'medicin' })).toEqual([['ambiguous-ward', 'Avdelning', 'medicin']]);
	});

	test('unknown names of wards and health centres can be offered to the list', () => {
		const found = read({
			hospital: 'NUS',
			ward: 'Ny avdelning',
			healthCentre: 'Ny hälsocentral'
		}).problems;
		expect(found.map(({ code, addition }) => [code, addition])).toEqual([
			['unknown-ward', { list: 'ward', name: 'Ny avdelning', hospital: 'NUS' }],
			['unknown-health-centre', { list: 'healthCentre', name: 'Ny hälsocentral', hospital: null }]
		]);
		expect(problems({ ward: 'Geriatrik 1', hospital: 'Lycksele' })).toEqual([
			['unknown-ward', 'Avdelning', 'Geriatrik 1']
		]);
		expect(problems({ hospital: 'Okänt sjukhus' })).toEqual([
			['unknown-hospital', 'Sjukhus', 'Okänt sjukhus']
		]);
	});

	test('the ward okänd is a protected identity, where no birth year is given', () => {
		expect(read({ ward: 'Okänd' }).patch).toMatchObject({ ward: null, protectedIdentity: true });
		expect(problems({ ward: 'okänd', birthYear: '1934' })).toEqual([
			['unknown-ward', 'Avdelning', 'okänd']
		]);
	});
});

describe('whose case it is', () => {
	test('kommun may be missing, and is the importer’s own by code or name', () => {
		for (const kommun of ['', '2480', 'umeå']) expect(read({ kommun }).patch?.kommun).toBe('2480');
		expect(problems({ kommun: '2482' })).toEqual([['outside-kommun', 'Kommun', '2482']]);
	});

	test('a committee that is not the importer’s is refused', () => {
		expect(problems({ committee: 'Byggnadsnämnden' })).toEqual([
			['outside-committee', 'Nämnd', 'Byggnadsnämnden']
		]);
	});

	test('an empty committee is the importer’s only one', () => {
		expect(
			read({ committee: '' }, { ...context, committees: committees.slice(1) }).patch?.committee
		).toBe('IFN');
	});

	test.each([
		['1950', '2019-03-01', 'ÄN'],
		['1954', '2019-03-01', 'ÄN'],
		['1955', '2019-03-01', 'IFN'],
		['2015', '2019-03-01', 'IFN'],
		['', '2019-03-01', 'ÄN']
	])('without a committee, born %s and discharged %s goes to %s and is noted', (...given) => {
		const [birthYear, discharged, expected] = given;
		const { patch, notes } = read({ committee: '', birthYear, discharged });
		expect(patch?.committee).toBe(expected);
		expect(notes.map(({ code, column }) => [code, column])).toEqual([
			['assumed-committee', 'Nämnd']
		]);
	});

	test('a number is required and short', () => {
		expect(problems({ number: '  ' })).toEqual([['required', 'Ärendenummer', '']]);
		expect(problems({ number: 'x'.repeat(41) })[0]?.[0]).toBe('wrong-number');
	});
});

test('a personnummer in any cell refuses the row and is not repeated in the report', () => {
	expect(problems({ number: '811218-9876', sipOutcome: 'ring 198112189876' })).toEqual([
		['personnummer', 'Ärendenummer', '(personnummer borttaget)'],
		['personnummer', 'SIP utfall', 'ring (personnummer borttaget)']
	]);
});

test('a short stay needs kind and start', () => {
	const columns = { shortStayKind: '', shortStayFrom: '', shortStayTo: '' };
	expect(problems(columns)).toEqual([]);
	expect(problems({ ...columns, shortStayKind: 'lak' })).toEqual([
		['incomplete', 'Korttids från', '']
	]);
	expect(problems({ ...columns, shortStayFrom: '2019-01-01' })).toEqual([
		['incomplete', 'Korttids slag', '']
	]);
});

test('ready again needs the first ready', () => {
	expect(problems({ ready: '', readyAgain: '2019-01-03' })).toEqual([
		['incomplete', 'Utskrivningsklar', '']
	]);
});
