/** How many lines are named; the others are counted. */
const NAMED = 5;

/**
 * The other lines on which the same stands, in words. Never all of them: every line of a great file
 * may hold the same, and each would tell of all the others.
 */
export function otherLines(lines: readonly number[], own: number): string {
	const others = lines.length - 1;
	const first = lines.slice(0, NAMED + 1).filter((line) => line !== own);
	const named = first.slice(0, NAMED).join(', ');
	const word = others === 1 ? 'rad' : 'raderna';
	return others > NAMED ? `${word} ${named} och ${others - NAMED} till` : `${word} ${named}`;
}
