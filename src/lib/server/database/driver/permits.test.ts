import { expect, test } from 'vitest';
import { Permits } from './permits';

test('so many are let through at a time, the others in the order they came', async () => {
	const permits = new Permits(2);
	const order: number[] = [];
	const work = async (n: number) => {
		await permits.take(60_000);
		order.push(n);
	};
	const all = [0, 1, 2, 3].map(work);
	await Promise.all(all.slice(0, 2));
	expect(order).toEqual([0, 1]);
	permits.give();
	await all[2];
	permits.give();
	await all[3];
	expect(order).toEqual([0, 1, 2, 3]);
	permits.give();
	expect(permits.unused).toBe(false);
	permits.give();
	expect(permits.unused).toBe(true);
});

test('who has waited too long is told, and takes nobody’s place', async () => {
	const permits = new Permits(1);
	await permits.take(0);
	await expect(permits.take(1)).rejects.toMatchObject({ code: 'CONNECTIONS_TAKEN' });
	permits.give();
	await permits.take(0);
	expect(permits.unused).toBe(false);
});
