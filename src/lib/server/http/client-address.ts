import { isIP } from 'node:net';
import type { RequestEvent } from '@sveltejs/kit';

/** Said where nobody knows: the sender has hung up, or there is no connection. */
const UNKNOWN = 'okänd';

type Sent = Pick<RequestEvent, 'getClientAddress' | 'platform'>;

/**
 * Where a request came from: what the trusted header says (`ADDRESS_HEADER`, and how many proxies
 * back with `XFF_DEPTH`), where that is an address; else the other end of the connection itself.
 * That is so where a request has passed the proxy by, or the proxy sent no header or nonsense:
 * everybody then counts as the proxy, and nothing that a stranger typed is believed.
 * Never throws, as the adapter's own does.
 */
export function clientAddress(event: Sent): string {
	return addressIn(told(event)) ?? addressIn(connectedAddress(event)) ?? UNKNOWN;
}

/** The part of a request that knows its connection. */
export type Connected = Pick<RequestEvent, 'platform'>;

/** The other end of a request's connection, whatever headers say. */
export function connectedAddress({ platform }: Connected): string | undefined {
	return platform?.req.socket.remoteAddress;
}

/** Whether an address, or the host of a URL, is of the computer itself. */
export function isLoopback(address: string): boolean {
	const bare = address.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '');
	return isIP(bare) === 4 ? bare.startsWith('127.') : bare === '::1';
}

function told(event: Sent): string | undefined {
	try {
		return event.getClientAddress();
	} catch {
		return undefined;
	}
}

/** The address in a header's value: some proxies write the port after it. */
function addressIn(text: string | undefined): string | null {
	if (text === undefined) return null;
	const value = text.trim();
	const bare = /^\[(.+)\](?::\d+)?$/.exec(value)?.[1] ?? value.replace(/^([\d.]+):\d+$/, '$1');
	return isIP(bare) === 0 ? null : bare;
}
