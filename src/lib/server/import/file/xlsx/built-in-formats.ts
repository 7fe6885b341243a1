const NUMBERS = ['General', '0', '0.00', '#,##0', '#,##0.00'];
const MONEY = ['#,##0', '#,##0', '#,##0.00', '#,##0.00'];
const DATE = 'yyyy-mm-dd';
const TIMES = ['h:mm', 'h:mm:ss', 'h:mm', 'h:mm:ss'];

/**
 * The number formats that a workbook does not write out, by id, as Excel in Swedish shows them
 * (ECMA-376 part 1, 18.8.30). Those of East Asia, 27–36 and 50–58, are dates and times.
 */
const FORMATS: ReadonlyMap<number, string> = new Map<number, string>([
	...from(0, NUMBERS),
	...from(
		5,
		MONEY.map((code) => `${code} "kr";-${code} "kr"`)
	),
	...from(9, ['0%', '0.00%', '0.00E+00', '# ?/?', '# ??/??']),
	...from(14, [DATE, 'dd-mmm-yy', 'dd-mmm', 'mmm-yy']),
	...from(18, TIMES),
	[22, `${DATE} hh:mm`],
	...from(
		27,
		Array.from({ length: 5 }, () => DATE)
	),
	...from(32, ['h:mm', 'h:mm:ss', 'h:mm', 'h:mm:ss', DATE]),
	...from(
		37,
		MONEY.map((code) => `${code};-${code}`)
	),
	...from(41, ['#,##0', '#,##0 "kr"', '#,##0.00', '#,##0.00 "kr"']),
	...from(45, ['mm:ss', '[h]:mm:ss', 'mmss.0', '##0.0E+0', '@']),
	...from(50, [DATE, DATE, DATE, DATE, DATE, 'h:mm', 'h:mm:ss', DATE, DATE])
]);

function from(first: number, codes: readonly string[]): [number, string][] {
	return codes.map((code, at) => [first + at, code]);
}

/** The code of a number format: the workbook's own, or the one that every workbook has. */
export function formatCode(id: number, own: string | undefined): string {
	return own ?? FORMATS.get(id) ?? 'General';
}
