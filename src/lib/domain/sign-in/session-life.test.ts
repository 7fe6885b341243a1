import { expect, it } from 'vitest';
import { isExpired } from './session-life';

const at = (time: string) => new Date(`2026-11-25T${time}:00Z`);

it('a session ends after an hour without a request', () => {
	const session = { createdAt: at('08:00'), lastSeenAt: at('09:00') };
	expect(isExpired(session, at('09:59'))).toBe(false);
	expect(isExpired(session, at('10:00'))).toBe(true);
});

it('a session ends twelve hours after sign-in, however busy', () => {
	expect(isExpired({ createdAt: at('08:00'), lastSeenAt: at('19:58') }, at('19:59'))).toBe(false);
	expect(isExpired({ createdAt: at('08:00'), lastSeenAt: at('19:59') }, at('20:00'))).toBe(true);
});
