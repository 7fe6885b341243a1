import { describe, expect, it } from 'vitest';
import { isAtTheMachine } from './at-the-machine';

const ADDRESS = 'http://127.0.0.1:3000/logga-in';

function asked({
	address = ADDRESS,
	headers = {},
	remoteAddress = '127.0.0.1',
	environment = {}
} = {}): boolean {
	const url = new URL(address);
	const sent = new Headers({ host: url.host, 'user-agent': 'Testläsare', ...headers });
	return isAtTheMachine({ url, headers: sent, remoteAddress }, environment);
}

describe('a request is from the machine itself', () => {
	it('when its browser asked the address that was printed', () => {
		expect(asked()).toBe(true);
		expect(asked({ environment: { ORIGIN: 'http://127.0.0.1:3000' } })).toBe(true);
	});

	it('over either kind of address', () => {
		expect(asked({ remoteAddress: '::ffff:127.0.0.1' })).toBe(true);
		expect(asked({ address: 'http://[::1]:3000/', remoteAddress: '::1' })).toBe(true);
	});

	it('when a form of ours is sent with JavaScript', () => {
		expect(asked({ headers: { 'x-sveltekit-action': 'true' } })).toBe(true);
	});
});

describe('a request is not from the machine itself', () => {
	it('when it comes from another computer, whatever it says', () => {
		for (const remoteAddress of ['192.0.2.7', '172.17.0.1', '::ffff:192.0.2.7', '2001:db8::1']) {
			expect(asked({ remoteAddress }), remoteAddress).toBe(false);
			const headers = { 'x-forwarded-for': '127.0.0.1', forwarded: 'for=127.0.0.1' };
			expect(asked({ remoteAddress, headers })).toBe(false);
		}
		expect(asked({ remoteAddress: '' })).toBe(false);
	});

	it('when somebody in between tells of themselves', () => {
		for (const name of [
			'x-forwarded-for',
			'x-forwarded-host',
			'x-forwarded-proto',
			'forwarded',
			'via',
			'x-real-ip',
			'x-client-ip',
			'true-client-ip',
			'cf-connecting-ip',
			'x-original-host',
			'x-arr-ssl',
			'proxy-connection'
		]) {
			expect(asked({ headers: { [name]: '127.0.0.1' } }), name).toBe(false);
		}
	});

	it('when it names another host', () => {
		for (const host of ['evil.example:3000', 'localhost:3000', '127.0.0.1', 'svu.umea.se']) {
			expect(asked({ headers: { host } }), host).toBe(false);
		}
	});

	it('when the server has an address that others type', () => {
		expect(asked({ address: 'https://svu.umea.se/logga-in' })).toBe(false);
		expect(asked({ address: 'http://svu.umea.se/logga-in' })).toBe(false);
		expect(asked({ address: 'https://127.0.0.1:3000/logga-in' })).toBe(false);
		expect(asked({ address: 'http://127.0.0.1.evil.example/logga-in' })).toBe(false);
	});

	it('when the operator has opened the server, or set it behind a proxy', () => {
		for (const name of ['HOST', 'ADDRESS_HEADER', 'PROTOCOL_HEADER', 'HOST_HEADER']) {
			expect(asked({ environment: { [name]: '0.0.0.0' } }), name).toBe(false);
		}
	});
});
