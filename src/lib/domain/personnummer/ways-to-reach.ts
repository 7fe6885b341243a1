import { withOneDash, withoutInvisible } from '../text/as-seen';

/** A zero or the country first, then groups of digits as people divide them. */
const PHONE = /(?<![\d.,:-])(?:\+46|0046|0)(?:[ -]?\(0\))?(?:[ /-]{0,3}\d)+(?![\d:])/g;
const EMAIL = /[^\s@<>()]{1,64}@[^\s@<>()]{1,255}\.\p{L}{2,}/u;
/** `03-11-2026`: digits as many as a number's, and a date. */
const DATE = /^(?:0[1-9])[ /-](?:0[1-9]|1[0-2])[ /-](?:19|20)\d\d$/;
/** `0930-1030`: from one time of day to another. */
const TIMES = /^(?:[01]\d|2[0-3])[0-5]\d[ -]{1,3}(?:[01]\d|2[0-3])[0-5]\d$/;

/** Whether a text holds what looks like a telephone number: a zero or +46 and seven to ten digits. */
export function containsPhoneNumber(text: string): boolean {
	const plain = withOneDash(withoutInvisible(text).normalize('NFKC')).replace(/\s/g, ' ');
	return [...plain.matchAll(PHONE)].some(([found]) => {
		const digits = found.replace(/^(?:\+46|0046|0)|\(0\)|\D/g, '');
		return digits.length >= 7 && digits.length <= 10 && !DATE.test(found) && !TIMES.test(found);
	});
}

/** Whether a text holds what looks like an e-mail address. */
export function containsEmailAddress(text: string): boolean {
	return EMAIL.test(withoutInvisible(text).normalize('NFKC'));
}
