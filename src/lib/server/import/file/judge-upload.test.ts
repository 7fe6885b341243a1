import { describe, expect, it } from 'vitest';
import { judgeUpload } from './judge-upload';

const BINARY = 'application/octet-stream';

describe('a file may be sent', () => {
	it.each(['ärenden 2019.csv', 'ARENDEN.CSV', 'uttag.txt', 'arenden.v2.xlsx'])('as %s', (name) => {
		expect(judgeUpload(name, BINARY)).toBeNull();
	});

	it('under the types that browsers know it by', () => {
		expect(judgeUpload('a.csv', 'text/csv; charset=utf-8')).toBeNull();
		expect(judgeUpload('a.csv', 'Text/CSV')).toBeNull();
	});
});

describe('a file is refused before it is read', () => {
	it.each(['arenden.xls', 'arenden.pdf', 'bild.png', 'skript.csv.exe', 'arenden', '.csv.'])(
		'as %s',
		(name) => {
			expect(judgeUpload(name, BINARY)).toMatch(/Välj en CSV-fil/);
		}
	);

	it('under the types that a form on another site can send unasked', () => {
		const types = ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'];
		for (const type of types) expect(judgeUpload('a.csv', type)).toMatch(/Välj en CSV-fil/);
	});

	it('without a type, without a name, and with a name that no disk holds', () => {
		expect(judgeUpload('a.csv', null)).toMatch(/Välj en CSV-fil/);
		expect(judgeUpload('', BINARY)).toBe('Välj en fil att läsa in.');
		expect(judgeUpload(`${'a'.repeat(300)}.csv`, BINARY)).toMatch(/för långt/);
	});
});
