import { expect, test } from 'vitest';
import { columnReadings, mappingOf, type SavedColumn } from './column-readings';
import { headerKey, matchHeaders } from './match-headers';

const by = { by: 'Anna', at: '2026-11-02 10:00' };
const saved: SavedColumn[] = [
	{ header: headerKey('Ut'), column: 'discharged', ...by },
	{ header: headerKey('Diagnos'), column: null, ...by },
	{ header: headerKey('Utskrivningsklar'), column: null, ...by }
];

test('every column is told of: its own name, whose choice it is, or that nobody knows it', () => {
	const headers = ['Ärendenummer', 'UT\u200B', 'Diagnos', 'Utskrivningsklar', 'Annat', '', ''];
	const match = matchHeaders(headers, mappingOf(saved));
	const none = { by: null, at: null };
	expect(columnReadings({ headers, columns: match.columns }, saved, new Set([6]))).toEqual([
		{ header: 'Ärendenummer', column: 'Ärendenummer', how: 'own', ...none },
		{ header: 'UT\u200B', column: 'Utskriven', how: 'mapped', ...by },
		{ header: 'Diagnos', column: null, how: 'mapped', ...by },
		{ header: 'Utskrivningsklar', column: 'Utskrivningsklar', how: 'own', ...none },
		{ header: 'Annat', column: null, how: 'unknown', ...none },
		{ header: 'Kolumn G (utan rubrik)', column: null, how: 'unknown', ...none }
	]);
});
