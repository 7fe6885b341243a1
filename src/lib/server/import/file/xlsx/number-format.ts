/** How a number in a spreadsheet is meant: as itself, or as a date and/or a time of day. */
export type NumberFormat = 'number' | 'date' | 'moment' | 'time';

/** Built-in formats that are dates or times (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, NumberFormat>> = {
	...Object.fromEntries([14, 15, 16, 17].map((id) => [id, 'date'])),
	...Object.fromEntries([18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time'])),
	22: 'moment',
	// The same range in East Asian installations.
	...Object.fromEntries(
		[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'])
	),
	...Object.fromEntries([32, 33, 34, 35, 55, 56].map((id) => [id, 'time']))
};

/** What a number format means: `code` is its format code where the workbook defines it. */
export function numberFormatOf(id: number, code: string | undefined): NumberFormat {
	if (code === undefined) return BUILT_IN[id] ?? 'number';
	const letters = code
		.split(';', 1)[0]!
		.replace(/"[^"]*"|\\.|_.|\*./g, '')
		.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
		.replace(/general|standard/gi, '');
	const timed = /[hs]/i.test(letters);
	const dated = /[yd]/i.test(letters) || (/m/i.test(letters) && !timed);
	if (dated) return timed ? 'moment' : 'date';
	return timed ? 'time' : 'number';
}

const DAY_SECONDS = 86_400;
/** 1899-12-30: serial numbers from 1 March 1900 on count from it. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * A number as the text a file of cases would hold: dates `ÅÅÅÅ-MM-DD`, with ` TT:MM` (and
 * seconds, when there are any) where there is a time of day; whole numbers without decimals.
 */
export function numberText(raw: string, format: NumberFormat, epoch1904: boolean): string {
	const value = Number(raw);
	if (!Number.isFinite(value)) return raw;
	// Spreadsheets count in 15 digits; what comes after is noise of the binary number.
	if (format === 'number') return String(Number(value.toPrecision(15)));
	const seconds = Math.round(value * DAY_SECONDS);
	const instant = new Date((epoch1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1000);
	if (Number.isNaN(instant.getTime())) return raw;
	const [date = '', time = ''] = instant.toISOString().slice(0, 19).split('T');
	const timeOfDay = time.endsWith(':00') ? time.slice(0, 5) : time;
	if (format === 'time' && value < 1) return timeOfDay;
	return format === 'date' && seconds % DAY_SECONDS === 0 ? date : `${date} ${timeOfDay}`;
}
