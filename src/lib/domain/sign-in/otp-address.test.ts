import { expect, it } from 'vitest';
import { base32, inGroups, otpAddress } from './otp-address';

it.each([
	['', ''],
	['f', 'MY'],
	['fo', 'MZXQ'],
	['foo', 'MZXW6'],
	['foob', 'MZXW6YQ'],
	['fooba', 'MZXW6YTB'],
	['foobar', 'MZXW6YTBOI']
])('base32 of %j is %j (RFC 4648, 10)', (text, expected) => {
	expect(base32(new TextEncoder().encode(text))).toBe(expected);
});

it('a key is shown in groups of four', () => {
	expect(inGroups('MZXW6YTBOI')).toBe('MZXW 6YTB OI');
});

it('an app is told whose code it is', () => {
	expect(otpAddress({ issuer: 'Svu', account: 'åsa@umea.se', key: 'MZXW6' })).toBe(
		'otpauth://totp/Svu:%C3%A5sa%40umea.se?secret=MZXW6&issuer=Svu&digits=6&period=30'
	);
});
