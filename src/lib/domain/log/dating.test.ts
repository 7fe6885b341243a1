import { expect, it } from 'vitest';
import { createDating } from './dating';

const clock = (time: string) => new Date(`2026-11-25T${time}Z`);
const FULL = 3;

/** Judges entries `[written, sealed]` in their order. */
function judged(...entries: [string, string][]) {
	const judge = createDating(FULL);
	return entries.map(([at, sealed]) => judge({ at: clock(at), sealedAt: clock(sealed) }));
}

it('entries that are sealed soon after they were written are as they should be', () => {
	expect(judged(['09:00', '09:01'], ['09:00', '09:01'], ['09:02', '09:03'])).toEqual([
		null,
		null,
		null
	]);
});

it('an entry from before a sealing that took all there was cannot have been written then', () => {
	expect(judged(['09:00', '09:01'], ['08:00', '12:00'])).toEqual([null, 'dated-back']);
});

it('a sealing that took as many as it could has left others behind', () => {
	const full: [string, string][] = [
		['06:00', '09:00'],
		['07:00', '09:00'],
		['08:00', '09:00']
	];
	expect(judged(...full, ['08:10', '09:01'], ['08:15', '09:01'])).toEqual(Array(5).fill(null));
});

it('within one sealing no entry is from long before one with a lower number', () => {
	expect(judged(['09:00', '10:00'], ['08:50', '10:00'], ['08:30', '10:00'])).toEqual([
		null,
		null,
		'dated-back'
	]);
});

it('an entry cannot be written long after it was sealed', () => {
	expect(judged(['09:20', '09:00'], ['09:10', '09:00'])).toEqual(['dated-ahead', null]);
});
