import { describe, expect, it } from 'vitest';
import { isLate, isRegisteredLate } from './registered-late';

describe('an event', () => {
	it.each([
		['2019-12-03 10:30', '2019-12-04 10:30', false],
		['2019-12-03 10:30', '2019-12-04 10:31', true],
		['2019-12-03', '2019-12-04 23:59', false],
		['2019-12-03', '2019-12-05 00:01', true]
	])('of %s typed %s is late: %s', (at, registered, late) => {
		expect(isLate({ at }, registered)).toBe(late);
	});

	it.each([
		['2019-07-03 10:30', '2019-07-04T08:30:00.000Z', false],
		['2019-07-03 10:30', '2019-07-04T08:31:00.000Z', true],
		['2019-12-03', '2019-12-04T22:59:00.000Z', false],
		['2019-12-03', '2019-12-04T23:01:00.000Z', true],
		['2019-12-03 23:50', '2019-12-03T22:55:00.000Z', false],
		['2019-12-03 23:50', '2019-12-05T00:10:00.000Z', true],
		['2019-12-03', '2020-12-03T12:00:00.000Z', true]
	])('of %s, by the clock in Stockholm, registered at the instant %s is late: %s', (...given) => {
		const [at, registered, late] = given;
		expect(isRegisteredLate({ type: 'ready', at, registered })).toBe(late);
	});
});
