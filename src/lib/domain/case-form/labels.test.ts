import { expect, it } from 'vitest';
import { nameOfInput, placeOfInput } from './labels';

it('an input is named so that it can be found among all the others', () => {
	expect(nameOfInput('disputedOn')).toBe('Bestritt den');
	expect(nameOfInput('sips.0.on')).toBe('SIP-datum');
	expect(nameOfInput('sips.1.on')).toBe('SIP-datum 2');
	expect(nameOfInput('shortStays.0.from')).toBe('Korttidsvistelse, från');
	expect(nameOfInput('answers.1.earliest')).toBe('Kommunens besked 2, tidigast från');
});

it('inputs stand in the order of the form, rows by row and field by field', () => {
	const inputs = [
		'committee',
		'number',
		'admitted',
		'readyPeriods.0.ready',
		'readyPeriods.0.withdrawn',
		'readyPeriods.1.ready',
		'discharged',
		'sips.0.on',
		'shortStays.0.to',
		'disputedOn',
		'note'
	];
	const places = inputs.map(placeOfInput);
	expect(places.toSorted((a, b) => a - b)).toEqual(places);
});
