import { lastDigitsOf, numberKeyOf } from './number-key';

/** One way to understand what somebody typed to find a case by its number. */
export interface NumberSought {
	/** Only cases of this committee; null for any. */
	committee: string | null;
	/** Stands somewhere in the number, as numbers are compared. */
	part: string;
	/** The last digits begin so, without leading zeros; null where no digits were typed last. */
	serial: string | null;
	/** The number begins so, where a year and a serial were typed without its zeros; else null. */
	year: string | null;
}

/**
 * What may be meant by a number typed as it is printed, or a part of it: `01669`, `2026-1669`,
 * `ÄN 2026-00001`. Several where a committee's abbreviation stands first, which may also be the
 * number's own beginning.
 */
export function numbersSought(
	typed: string,
	committees: readonly { code: string; abbreviation: string }[]
): NumberSought[] {
	const key = numberKeyOf(typed).replace(/(?<=[0-9])[/ ](?=[0-9])/g, '-');
	if (key === '') return [];
	const ofCommittee = committees.flatMap(({ code, abbreviation }) => {
		const start = numberKeyOf(abbreviation);
		const rest = key.startsWith(start) ? key.slice(start.length).replace(/^[ :-]+/, '') : '';
		return rest === '' ? [] : [soughtAs(rest, code)];
	});
	return [soughtAs(key, null), ...ofCommittee];
}

/** Whether a number is the very one typed: the whole of it, or all its last digits as printed. */
export function isWholeNumber(number: string, { part }: NumberSought): boolean {
	const key = numberKeyOf(number);
	return key === part || (/^[0-9]{4,}$/.test(part) && lastDigitsOf(key) === part);
}

function soughtAs(part: string, committee: string | null): NumberSought {
	const [, year, digits] = /^([0-9]{4})-([1-9][0-9]*)$/.exec(part) ?? [];
	if (year && digits) return { committee, part, serial: digits, year: `${year}-` };
	const serial = /^0*([1-9][0-9]*)$/.exec(part)?.[1] ?? null;
	return { committee, part, serial, year: null };
}
