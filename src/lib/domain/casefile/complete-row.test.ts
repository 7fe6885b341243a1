import { expect, it } from 'vitest';
import { event, exampleCase } from '../../../../tests/support/example-case';
import { COMPLETE_HEADERS, completeCells } from './complete-row';

const registered = '2019-12-01T08:00:00.000Z';
const record = exampleCase({
	events: [
		event('admitted', '2019-11-01'),
		event('ready', '2019-11-03 10:00'),
		event('readyWithdrawn', '2019-11-04'),
		{ ...event('canReceive', '2019-11-05 11:00'), earliest: '2019-11-06' },
		event('ready', '2019-11-05'),
		event('discharged', '2019-11-07')
	],
	sips: [
		{ called: '2019-11-02', on: '2019-11-03', outcome: 'cancelled', registered },
		{ called: null, on: '2019-11-05', outcome: 'held', registered }
	],
	shortStays: [
		{ kind: 'utred', from: '2019-11-07', to: '2019-11-20', registered },
		{ kind: 'sabo', from: '2019-11-20', to: null, registered }
	]
});

it('a complete file has every value of a case, those that belong together at the same place', () => {
	const cells = completeCells(record);
	const told = COMPLETE_HEADERS.map((header, nth) => [header, cells[nth]]);
	expect(Object.fromEntries(told.filter(([, cell]) => cell !== ''))).toEqual({
		'Alla utskrivningsklar': '2019-11-03 10:00|2019-11-05',
		'Alla återtagna': '2019-11-04',
		'Alla besked': 'Kommunen kan ta emot',
		'Beskeden gavs': '2019-11-05 11:00',
		'Beskeden gäller tidigast från': '2019-11-06',
		'Alla SIP kallade': '2019-11-02|',
		'Alla SIP datum': '2019-11-03|2019-11-05',
		'Alla SIP utfall': 'inställd|genomförd',
		'Alla korttids slag': 'Utredande|Väntar SÄBO',
		'Alla korttids från': '2019-11-07|2019-11-20',
		'Alla korttids till': '2019-11-20|',
		'Skyddad identitet': 'nej',
		'Dygn från utskrivningsklar': '3'
	});
});
