import { isMonth, type Month } from '../../domain/calendar/month';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/**
 * The month that a text means, as people write months: `2019-12`, `201912`, `12/2019`,
 * `december 2019`, `dec 19`. Null when it means none.
 */
export function readMonth(text: string): Month | null {
	const trimmed = text.trim().toLocaleLowerCase('sv');
	const numeric = /^(\d{4})[-/. ]?(\d{1,2})$/.exec(trimmed);
	if (numeric) return monthFrom(numeric[1], numeric[2]);
	const reversed = /^(\d{1,2})[-/. ](\d{4})$/.exec(trimmed);
	if (reversed) return monthFrom(reversed[2], reversed[1]);
	const named = /^(\p{L}{3,})\.? (\d{4}|\d{2})$/u.exec(trimmed);
	if (!named) return null;
	const index = NAMES.findIndex((name) => named[1]?.startsWith(name));
	const year = named[2]?.length === 2 ? `20${named[2]}` : named[2];
	return index < 0 ? null : monthFrom(year, String(index + 1));
}

function monthFrom(year = '', month = ''): Month | null {
	const text = `${year}-${month.padStart(2, '0')}`;
	return isMonth(text) ? text : null;
}
