import { expect, it } from 'vitest';
import { networkOf } from './network';

it('an IPv4 address is counted as itself, however it is written', () => {
	expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
	expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
	expect(networkOf('::FFFF:192.0.2.7')).toBe('192.0.2.7');
});

it('whoever changes address within an IPv6 network is counted together', () => {
	const same = ['2001:db8:0:1::1', '2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:0DB8::1:0:0:0:5%eth0'];
	expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:0:1::/64']));
	expect(networkOf('2001:db8:0:2::1')).toBe('2001:db8:0:2::/64');
	expect(networkOf('::1')).toBe('0:0:0:0::/64');
});

it('what is no address is counted as it stands', () => {
	expect(networkOf('okänd')).toBe('okänd');
	expect(networkOf('')).toBe('');
});
