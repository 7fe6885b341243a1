import { expect, it } from 'vitest';
import { sessionWorth } from './session-worth';

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
