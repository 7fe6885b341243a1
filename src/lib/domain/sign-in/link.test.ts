import { expect, it } from 'vitest';
import { isLinkOpen } from './link';

const now = new Date('2026-11-25T08:00:00Z');
const link = {
	purpose: 'activate',
	expiresAt: new Date('2026-11-25T08:00:01Z'),
	usedAt: null,
	user: { disabled: false, sample: false }
} as const;

it('a link is open until it is used, or its time has come', () => {
	expect(isLinkOpen(link, now)).toBe(true);
	expect(isLinkOpen({ ...link, usedAt: now }, now)).toBe(false);
	expect(isLinkOpen({ ...link, expiresAt: now }, now)).toBe(false);
});

it('a disabled account has no open links', () => {
	expect(isLinkOpen({ ...link, user: { disabled: true, sample: false } }, now)).toBe(false);
});

it('only a sample user enters by a link alone', () => {
	expect(isLinkOpen({ ...link, purpose: 'enter' }, now)).toBe(false);
	const sample = { disabled: false, sample: true };
	expect(isLinkOpen({ ...link, purpose: 'enter', user: sample }, now)).toBe(true);
	expect(isLinkOpen({ ...link, purpose: 'reset', user: sample }, now)).toBe(false);
});
