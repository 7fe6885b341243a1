import { describe, expect, it } from 'vitest';
import { clientAddress, isLoopback } from './client-address';

const PROXY = '10.0.0.1';

type Sent = Parameters<typeof clientAddress>[0];

/** What is known of a request, when the adapter says where it came from or throws. */
function addressOf(told: string | Error | undefined, remoteAddress: string | undefined = PROXY) {
	const event = {
		platform: { req: { socket: { remoteAddress } } },
		getClientAddress() {
			if (told instanceof Error) throw told;
			return told;
		}
	};
	return clientAddress(event as unknown as Sent);
}

describe('a request came from', () => {
	it('where the trusted header says, in whatever way it writes it', () => {
		expect(addressOf('192.0.2.7')).toBe('192.0.2.7');
		expect(addressOf(' 192.0.2.7 ')).toBe('192.0.2.7');
		expect(addressOf('192.0.2.7:51234')).toBe('192.0.2.7');
		expect(addressOf('2001:db8::1')).toBe('2001:db8::1');
		expect(addressOf('[2001:db8::1]:443')).toBe('2001:db8::1');
	});

	it('the other end of the connection, where the header is missing or too short', () => {
		expect(addressOf(new Error('Address header was specified but is absent'))).toBe(PROXY);
	});

	it('the other end of the connection, where the header says no address', () => {
		for (const told of [
			'',
			'unknown',
			'<script>',
			'a'.repeat(10_000),
			'1.2.3.4, 5.6.7.8',
			'1.2.3'
		]) {
			expect(addressOf(told), told.slice(0, 20)).toBe(PROXY);
		}
	});

	it('nobody knows where, once the sender has hung up', () => {
		const event = { platform: undefined, getClientAddress: () => undefined };
		expect(clientAddress(event as unknown as Sent)).toBe('okänd');
	});
});

it('the computer’s own addresses are told from all others', () => {
	for (const own of ['127.0.0.1', '127.8.9.10', '::1', '[::1]', '::ffff:127.0.0.1']) {
		expect(isLoopback(own), own).toBe(true);
	}
	for (const other of [
		'128.0.0.1',
		'127.0.0.1.evil.example',
		'127',
		'::2',
		'0.0.0.0',
		'localhost'
	]) {
		expect(isLoopback(other), other).toBe(false);
	}
});
