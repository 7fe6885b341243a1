import { describe, expect, test } from 'vitest';
import { containsEmailAddress, containsPhoneNumber } from './ways-to-reach';

describe('a telephone number', () => {
	test.each([
		'070-123 45 67',
		'ring 0701234567 i kväll',
		'+46 70 123 45 67',
		'+46 (0)70-123 45 67',
		'0046701234567',
		'090-16 10 00',
		'08/123 456 78',
		'070\u2013123\u00a045\u00a067'
	])('is seen in %j', (text) => expect(containsPhoneNumber(text)).toBe(true));

	test.each([
		'2026-11-04 08:30',
		'03-11-2026',
		'0930-1030',
		'rum 0123',
		'2019-00752',
		'kl 08:30, kl 09:15, kl 10:45',
		'811218-9876',
		''
	])('is not seen in %j', (text) => expect(containsPhoneNumber(text)).toBe(false));
});

describe('an e-mail address', () => {
	test.each(['anna@exempel.se', 'skriv till <a.b+c@post.umeå.se>'])('is seen in %j', (text) =>
		expect(containsEmailAddress(text)).toBe(true)
	);

	test.each(['@avdelningen', 'a@b', 'fredag @ 14.30', ''])('is not seen in %j', (text) =>
		expect(containsEmailAddress(text)).toBe(false)
	);
});
