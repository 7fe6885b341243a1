import { describe, expect, it } from 'vitest';
import { isEncrypted } from './encrypted';

const behindProxy = { 'x-forwarded-proto': 'https' };

describe('the connection is encrypted', () => {
	it('when the address that the server was given says so', () => {
		expect(isEncrypted({}, { ORIGIN: 'https://svu.umea.se' })).toBe(true);
		expect(isEncrypted({}, { ORIGIN: 'HTTPS://svu.umea.se' })).toBe(true);
	});

	it('when the proxy that the server was told to trust says so', () => {
		expect(isEncrypted(behindProxy, { PROTOCOL_HEADER: 'X-Forwarded-Proto' })).toBe(true);
	});
});

describe('the connection is not encrypted', () => {
	it('on a computer of one’s own', () => {
		expect(isEncrypted({}, { ORIGIN: 'http://127.0.0.1:3000' })).toBe(false);
	});

	it('when a header says so that nobody was told to trust: anyone can send it', () => {
		expect(isEncrypted(behindProxy, {})).toBe(false);
		expect(isEncrypted(behindProxy, { ORIGIN: 'http://127.0.0.1:3000' })).toBe(false);
	});

	it('when the trusted proxy says http, says nothing, or was passed by', () => {
		const trusted = { PROTOCOL_HEADER: 'x-forwarded-proto' };
		expect(isEncrypted({ 'x-forwarded-proto': 'http' }, trusted)).toBe(false);
		expect(isEncrypted({}, trusted)).toBe(false);
	});

	it('when the header came twice, so that one of them was not the proxy’s', () => {
		const twice = { 'x-forwarded-proto': ['https', 'http'] };
		expect(isEncrypted(twice, { PROTOCOL_HEADER: 'x-forwarded-proto' })).toBe(false);
	});

	it('when the address only looks like it', () => {
		expect(isEncrypted({}, { ORIGIN: 'http://https.example' })).toBe(false);
	});
});
