import { describe, expect, it } from 'vitest';
import { securityHeaders } from './security-headers';

const plain = securityHeaders({ secure: false });
const secure = securityHeaders({ secure: true });

describe('every answer', () => {
	it('is kept in no cache, for it may be about a person', () => {
		expect(plain['cache-control']).toBe('no-store');
	});

	it('runs and fetches nothing, should a browser be led to show it as a page', () => {
		expect(plain['content-security-policy']).toMatch(/^default-src 'none';/);
		expect(plain['content-security-policy']).toContain("form-action 'none'");
	});

	it('stands in nobody’s frame, also in browsers that know only the older header', () => {
		expect(plain['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(plain['x-frame-options']).toBe('DENY');
	});

	it('is what it says it is: a file of cases is never guessed to be a page', () => {
		expect(plain['x-content-type-options']).toBe('nosniff');
	});

	it('tells no other site which page, and so which case, a link was followed from', () => {
		expect(plain['referrer-policy']).toBe('same-origin');
	});

	it('lets our own forms say where they come from, which no-referrer would hide', () => {
		expect(plain['referrer-policy']).not.toBe('no-referrer');
	});

	it('is neither opened by nor embedded in other sites', () => {
		expect(plain['cross-origin-opener-policy']).toBe('same-origin');
		expect(plain['cross-origin-resource-policy']).toBe('same-origin');
	});

	it('has no use of camera, microphone or place', () => {
		for (const feature of ['camera', 'microphone', 'geolocation']) {
			expect(plain['permissions-policy']).toContain(`${feature}=()`);
		}
	});
});

describe('the order never to come without encryption', () => {
	it('is given where there is encryption', () => {
		expect(secure['strict-transport-security']).toBe('max-age=31536000');
	});

	it('is not given on a computer of one’s own, whose other programs it would shut out', () => {
		expect(plain).not.toHaveProperty('strict-transport-security');
	});

	it('speaks for this address only: what lies under it may belong to others', () => {
		expect(secure['strict-transport-security']).not.toContain('includeSubDomains');
	});
});
