import { expect, it } from 'vitest';
import { isExpired, sessionWorth } from './session';

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

const person = { disabled: false, sample: false, twoFactorEnabled: true };

it('a local account without its second factor may only enrol it', () => {
	expect(sessionWorth({ method: 'local', user: person })).toBe('full');
	const without = { ...person, twoFactorEnabled: false };
	expect(sessionWorth({ method: 'local', user: without })).toBe('enrol');
	expect(sessionWorth({ method: 'oidc', user: without })).toBe('full');
});

it('an account that was disabled loses what its sessions gave', () => {
	for (const method of ['local', 'oidc'] as const) {
		expect(sessionWorth({ method, user: { ...person, disabled: true } })).toBe('none');
	}
});

it('a session by link alone is worth nothing to anyone but a sample user', () => {
	expect(sessionWorth({ method: 'sample', user: person })).toBe('none');
	expect(sessionWorth({ method: 'sample', user: { ...person, sample: true } })).toBe('full');
});
