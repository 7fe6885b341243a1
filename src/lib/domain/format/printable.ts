const LONGEST = 60;

/** What somebody sent, fit to be repeated to them: without signs that cannot be seen, and short. */
export function printable(text: string): string {
	const seen = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD');
	const signs = [...seen];
	return signs.length <= LONGEST ? seen : `${signs.slice(0, LONGEST).join('')}…`;
}
