import { describe, expect, it } from 'vitest';
import { formatCode } from './built-in-formats';
import { shownNumber, shownText } from './shown-number';

const shown = (raw: string, code: string) => shownNumber(raw, code, false);

describe('a number in a spreadsheet is what it shows', () => {
	it.each([
		['1934', 'General', '1934'],
		['0.30000000000000004', 'General', '0,3'],
		['12', '00000', '00012'],
		['12', '"2026-"00000', '2026-00012'],
		['202600012', '0000-00000', '2026-00012'],
		['92.5', '0', '93'],
		['92.25', '0.0', '92,3'],
		['0.93', '0%', '93%'],
		['0.925', '0.0%', '92,5%'],
		['0.925', '0.0 %', '92,5 %'],
		['1234.5', '#,##0.00', '1\u00A0234,50'],
		['1234.5', '#,##0 "kr"', '1\u00A0235 kr'],
		['12.5', '# ?/?', '12 1/2'],
		['12345', '0.00E+00', '1,23E+04'],
		['-5', '0', '-5'],
		['-5', '0;(0)', '(5)'],
		['12', '@', '12']
	])('%s as %s is %s', (raw, code, text) => {
		expect(shown(raw, code)).toEqual({ text });
	});

	it.each([
		['nothing is shown', '5', ';;;'],
		['nothing is shown of a zero', '0', '#'],
		['the minus is not shown', '-5', '0;[Red]0'],
		['the format is none', '5', 'bad[[']
	])('and none when %s', (_, raw, code) => {
		expect(shown(raw, code).flaw?.concerns).toBe('any');
	});

	it.each(['', 'abc', '1e999', 'NaN'])('nor when it is %j', (raw) => {
		expect(shown(raw, 'General').flaw?.concerns).toBe('any');
	});

	it('is no name where it is shown as a power of ten', () => {
		expect(shown('1.98001011234E11', 'General')).toMatchObject({
			text: '198001011234',
			flaw: { concerns: 'name' }
		});
		expect(shown('1.98001011234E11', '0')).toEqual({ text: '198001011234' });
	});
});

describe('a date in a spreadsheet is the date and the time of day that it shows', () => {
	it.each([
		['43338', 'yyyy-mm-dd', '2018-08-26'],
		['43338.5', 'yyyy-mm-dd', '2018-08-26'],
		['43338', 'yyyy-mm-dd hh:mm', '2018-08-26 00:00'],
		['43338.179861111108', 'yyyy-mm-dd hh:mm', '2018-08-26 04:19'],
		['43338.179872685185', 'yyyy-mm-dd hh:mm', '2018-08-26 04:19'],
		['43338.179872685185', 'yyyy-mm-dd hh:mm:ss', '2018-08-26 04:19:01'],
		['43338.999999', 'yyyy-mm-dd hh:mm', '2018-08-27 00:00'],
		['43338', '[$-41D]yyyy/mm/dd;@', '2018-08-26'],
		['43338', '[$-F800]dddd, mmmm dd, yyyy', '2018-08-26'],
		['43338', 'd/m/yy', '2018-08-26'],
		['59', 'yyyy-mm-dd', '1900-02-28'],
		['61', 'yyyy-mm-dd', '1900-03-01'],
		['1', 'yyyy-mm-dd', '1900-01-01'],
		['43338', 'mmm-yy', 'aug.-18'],
		['43338', 'd/m', '26/8'],
		['43338', 'yyyy', '2018'],
		['0.5', 'h:mm', '12:00'],
		['1.5', '[h]:mm', '36:00']
	])('%s as %s is %s', (raw, code, text) => {
		expect(shown(raw, code)).toMatchObject({ text, flaw: { concerns: 'name' } });
	});

	it('counted from 1904 in a workbook from an old Macintosh', () => {
		expect(shownNumber('41876', 'yyyy-mm-dd', true).text).toBe('2018-08-26');
		expect(shownNumber('12', '00000', true).text).toBe('00012');
	});

	it.each(['-1', '2958466', '1e12'])('%s is none', (raw) => {
		expect(shown(raw, 'yyyy-mm-dd').flaw?.concerns).toBe('any');
	});

	it.each([
		[14, '43338', '2018-08-26'],
		[22, '43338.5', '2018-08-26 12:00'],
		[17, '43338', 'aug.-18'],
		[9, '0.5', '50%'],
		[1, '12.4', '12'],
		[49, '12', '12'],
		[0, '12.5', '12,5']
	])('by the format with id %i', (id, raw, text) => {
		expect(shown(raw, formatCode(id, undefined)).text).toBe(text);
	});
});

describe('a text in a spreadsheet is what its format shows', () => {
	it('which is the text itself, in nearly every cell', () => {
		for (const code of ['General', '@', '0.00', 'yyyy-mm-dd', '0;-0']) {
			expect(shownText('0012', code)).toEqual({ text: '0012' });
		}
	});

	it('with what is added, or nothing', () => {
		expect(shownText('12', '0;0;0;"Ö-"@')).toEqual({ text: 'Ö-12' });
		expect(shownText('12', ';;;').flaw?.concerns).toBe('any');
	});
});
