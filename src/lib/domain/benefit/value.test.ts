import { expect, it } from 'vitest';
import { USUAL_ASSUMPTIONS, valueOf } from './value';

const counted = { registrations: 600, kronorBefore: 100_000, kronorAfter: 60_000 };

it('minutes become hours, and hours kronor', () => {
	expect(valueOf(counted, { minutes: 3, share: 0 }, 350)).toEqual({
		hours: 30,
		work: 10_500,
		days: 0,
		total: 10_500
	});
});

it('of days that became fewer a part is counted, of days that became more all', () => {
	expect(valueOf(counted, { minutes: 0, share: 25 }, 350).days).toBe(10_000);
	const dearer = { ...counted, kronorAfter: 130_000 };
	expect(valueOf(dearer, { minutes: 0, share: 25 }, 350)).toMatchObject({
		days: -30_000,
		total: -30_000
	});
});

it('what cannot be told is not counted, and is told', () => {
	const untold = { ...counted, kronorBefore: null };
	expect(valueOf(untold, { minutes: 6, share: 50 }, 100)).toMatchObject({
		days: null,
		total: 6_000
	});
});

it('the usual cases stand in order, and the lowest counts no days', () => {
	const { low, likely, high, kronorPerHour } = USUAL_ASSUMPTIONS;
	const totals = [low, likely, high].map((each) => valueOf(counted, each, kronorPerHour).total);
	expect(totals).toEqual(totals.toSorted((one, other) => one - other));
	expect(low.share).toBe(0);
});
