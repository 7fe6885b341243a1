import { expect, it } from 'vitest';
import { OTHERS, RefusalLimit } from './refusal-limit';

const MINUTE = 60_000;
const limit = () => new RefusalLimit({ everyMs: 10 * MINUTE, each: 3, unknown: 5 });
const user = { key: 'u-1', known: true };
const address = (n: number) => ({ key: `10.0.0.${n}`, known: false });

it('what one sender is refused is logged one by one, and then counted', () => {
	const judge = limit();
	const verdicts = Array.from({ length: 5 }, () => judge.judge(user, 0));
	expect(verdicts.map(({ log }) => log)).toEqual([true, true, true, false, false]);
	expect(verdicts.at(-1)).toEqual({ log: false, countAs: 'u-1' });
});

it('a flood from many addresses is counted as one, and hides nobody who is known', () => {
	const judge = limit();
	const verdicts = Array.from({ length: 1000 }, (_, n) => judge.judge(address(n), 0));
	expect(verdicts.filter(({ log }) => log)).toHaveLength(5);
	expect(verdicts.at(-1)).toEqual({ log: false, countAs: OTHERS });
	expect(judge.judge(address(0), 0)).toEqual({ log: false, countAs: '10.0.0.0' });
	expect(judge.judge(user, 0)).toEqual({ log: true });
});

it('a new stretch of time begins anew', () => {
	const judge = limit();
	for (let n = 0; n < 9; n += 1) judge.judge(address(n), 0);
	expect(judge.judge(address(8), 9 * MINUTE).log).toBe(false);
	expect(judge.judge(address(8), 10 * MINUTE).log).toBe(true);
});
