import { formatNumber } from '../format/number';
import { withUnit, type Target } from './target';
import { stepOf } from './target-step';
import type { Verdict } from './verdict';

/**
 * What a month that runs has left of a target that says how many at most: `38 av 49 dygn kvar`. It is no
 * judgement, since the month is not over. Null for other targets.
 */
export function leftVerdict(
	target: Pick<Target, 'kind' | 'low' | 'high'>,
	value: number,
	{ unit, decimals }: { unit: string; decimals: number }
): Verdict | null {
	const most = stepOf(target)?.high ?? null;
	if (most === null) return null;
	return { level: 'open', words: leftWords({ left: most - value, of: most }, unit, decimals) };
}

/** `38 av 49 dygn kvar`, and of more than there was `3 dygn över målet redan`. */
export function leftWords(
	{ left, of }: { left: number; of: number },
	unit: string,
	decimals: number
): string {
	const number = (value: number) =>
		formatNumber(value, Number.isInteger(value) ? 0 : Math.max(1, decimals));
	if (left < 0) return `${withUnit(number(-left), unit)} över målet redan`;
	return `${number(left)} av ${withUnit(number(of), unit)} kvar`;
}
