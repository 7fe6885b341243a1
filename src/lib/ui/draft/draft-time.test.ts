import { expect, it } from 'vitest';
import { draftTime } from './draft-time';

it('a draft says its time alone only on the day it was written', () => {
	const written = Date.parse('2026-11-24T08:14:00Z');
	expect(draftTime(written, Date.parse('2026-11-24T22:59:00Z'))).toBe('09:14');
	expect(draftTime(written, Date.parse('2026-11-24T23:01:00Z'))).toBe('tisdag 24 november 09:14');
});
