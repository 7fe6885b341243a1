import { expect, it } from 'vitest';
import { FairShare } from './fair-share';

const stays = new AbortController().signal;

it('a key gets so many turns at once, the rest in the order they came, and no more than wait', async () => {
	const share = new FairShare({ atOnce: 1, waiting: 2 });
	const first = await share.enter('a', stays);
	const order: string[] = [];
	const second = share.enter('a', stays).then((leave) => (order.push('second'), leave));
	const third = share.enter('a', stays).then((leave) => (order.push('third'), leave));
	expect(await share.enter('a', stays)).toBeNull();
	expect(await share.enter('b', stays)).not.toBeNull();
	first?.();
	first?.();
	(await second)?.();
	(await third)?.();
	expect(order).toEqual(['second', 'third']);
	expect(await share.enter('a', stays)).not.toBeNull();
});

it('who leaves while waiting takes no turn', async () => {
	const share = new FairShare({ atOnce: 1, waiting: 2 });
	const first = await share.enter('a', stays);
	const impatient = new AbortController();
	const gone = share.enter('a', impatient.signal);
	const next = share.enter('a', stays);
	impatient.abort();
	expect(await gone).toBeNull();
	first?.();
	expect(await next).not.toBeNull();
	expect(await share.enter('a', AbortSignal.abort())).toBeNull();
});
