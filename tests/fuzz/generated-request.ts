import fc from 'fast-check';
import type { Ground } from './ground';
import { oddText } from './odd-text';

/** A request as it is put on the wire. */
export interface GeneratedRequest {
	method: string;
	target: string;
	headers: readonly (readonly [name: string, value: string])[];
	body: GeneratedBody;
}

export interface GeneratedBody {
	/** Null where nothing is said about it. */
	type: string | null;
	bytes: Buffer;
	/** How its end is told: rightly, or not. */
	framing: 'length' | 'pieces' | 'too-short' | 'broken-pieces' | 'no-number';
}

const METHODS = ['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];
const ODD_METHODS = ['TRACE', 'CONNECT', 'PROPFIND', 'get', 'FOO', 'M-SEARCH', 'QUERY', ''];
const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=gräns';
const TYPES = [
	...[FORM, MULTIPART, 'multipart/form-data', 'application/json', 'text/plain', 'text/csv'],
	...['application/octet-stream', 'image/png', ';', 'a/b; charset=utf-16']
];

type Headers = readonly (readonly [name: string, values: readonly string[]])[];

/** Headers that mean something to somebody on the way. */
const HEADERS: Headers = [
	['accept', ['text/html', 'application/json', '*/*', 'image/*', ';q=', 'text/event-stream']],
	['accept-encoding', ['br', 'gzip, br;q=0', '*', 'identity;q=0', 'zstd', ';;;,', 'gzip;q=a']],
	['accept-language', ['sv', 'en;q=x', '*']],
	['x-sveltekit-action', ['true', '']],
	['sec-fetch-site', ['same-origin']],
	['if-none-match', ['*', '"x"', 'W/"x"']],
	['range', ['bytes=0-1', 'bytes=9-2', 'bytes=-1', 'x']],
	['expect', ['100-continue']],
	['upgrade', ['websocket', 'h2c']],
	['connection', ['keep-alive', 'upgrade', 'x, y']],
	['x-forwarded-for', ['1.2.3.4', 'x']],
	['x-http-method-override', ['DELETE']]
];

/** Those that a request should be refused for, or be somebody else's. */
const ODD_HEADERS: Headers = [
	['sec-fetch-site', ['cross-site', 'x']],
	['origin', ['http://evil.example', 'null', '']],
	['authorization', ['Bearer svu_x', 'Bearer', 'Basic YTpi', 'Bearer \xff']],
	['cookie', ['svu_session=x', 'a=%FF; =; ;;', 'tema=mork; svu_kod=__proto__', 'x'.repeat(3_000)]],
	['expect', ['x']],
	['host', ['evil.example', '', '127.0.0.1:1']],
	['x-odd', ['\x01', 'å', 'a\tb', 'x'.repeat(9_000), 'x'.repeat(20_000)]],
	['bad name', ['x']]
];

/** Requests of every method to every address, whole, odd and broken, more often close to right. */
export function generatedRequest(ground: Ground): fc.Arbitrary<GeneratedRequest> {
	const field = fc
		.tuple(fc.constantFrom(...ground.fields), sometimes(oddText, 2))
		.map(([[name, value], odd]) => [name, odd ?? value] as const);
	const oddField = fc.tuple(oddText, oddText);
	const fields = fc.array(
		fc.oneof({ weight: 9, arbitrary: field }, { weight: 1, arbitrary: oddField }),
		{ maxLength: 12 }
	);
	return fc.record({
		method: fc.oneof(
			{ weight: 5, arbitrary: fc.constantFrom('GET', 'POST', 'POST') },
			{ weight: 2, arbitrary: fc.constantFrom(...METHODS) },
			{ weight: 1, arbitrary: fc.constantFrom(...ODD_METHODS) }
		),
		target: target(ground, fields),
		headers: fc
			.tuple(fc.array(header(HEADERS), { maxLength: 3 }), sometimes(header(ODD_HEADERS), 8))
			.map(([usual, odd]) => (odd === null ? usual : [...usual, odd])),
		body: body(fields)
	});
}

/** Once in so many times, else null. */
const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>, times: number) =>
	fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const header = (all: Headers) =>
	fc
		.constantFrom(...all)
		.chain(([name, values]) => fc.constantFrom(...values).map((value) => [name, value] as const));

function target(ground: Ground, fields: fc.Arbitrary<(readonly [string, string])[]>) {
	const known = fc.constantFrom(...ground.addresses);
	const changed = fc.tuple(known, fc.nat(6), oddText).map(([address, nth, text]) => {
		const segments = address.split('/');
		segments[1 + (nth % Math.max(1, segments.length - 1))] = encodeText(text);
		return segments.join('/');
	});
	const odd = fc.oneof(
		fc.constantFrom(
			'*',
			'//',
			'/%',
			'/%FF',
			'/%00',
			'/..%2f..',
			'/_app/x',
			'/_app/remote/a/b',
			'/%61pi'
		),
		oddText.map((text) => `/${latin(text)}`),
		oddText.map((text) => `/${encodeText(text)}`)
	);
	const path = fc.oneof(
		{ weight: 8, arbitrary: known },
		{ weight: 3, arbitrary: changed },
		{ weight: 1, arbitrary: odd }
	);
	const suffix = fc.oneof(
		{ weight: 8, arbitrary: fc.constant('') },
		{ weight: 1, arbitrary: fc.constantFrom('/', '/__data.json', '/__route.js', '.html', '/.') }
	);
	const action = fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom('', ...ground.actions) },
		{ weight: 1, arbitrary: oddText.map((text) => `?/${encodeText(text)}`) }
	);
	return fc.tuple(path, suffix, action, fields).map(([before, after, named, asked]) => {
		const [address = '', query = ''] = before.split('?');
		const parts = [named.slice(1), query, ...asked.slice(0, 4).map((one) => encodeField(one))];
		const all = parts.filter((part) => part !== '').join('&');
		return address + after + (all === '' ? '' : `?${all}`);
	});
}

function body(fields: fc.Arbitrary<(readonly [string, string])[]>): fc.Arbitrary<GeneratedBody> {
	const form = fields.map((all) => ({
		type: FORM,
		bytes: Buffer.from(all.map(encodeField).join('&'))
	}));
	const multipart = fields.map((all) => ({ type: MULTIPART, bytes: Buffer.from(inParts(all)) }));
	const cut = fc.tuple(multipart, fc.nat()).map(([{ type, bytes }, at]) => ({
		...{ type, bytes: bytes.subarray(0, at % (bytes.length + 1)) }
	}));
	const anything = fc.record({
		type: fc.option(fc.constantFrom(...TYPES)),
		bytes: fc.oneof(
			oddText.map((text) => Buffer.from(text)),
			fields.map((all) => Buffer.from(JSON.stringify(Object.fromEntries(all)))),
			fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes))
		)
	});
	const content = fc.oneof(
		{ weight: 5, arbitrary: form },
		{ weight: 2, arbitrary: multipart },
		{ weight: 1, arbitrary: cut },
		{ weight: 2, arbitrary: anything }
	);
	const framing = fc.oneof(
		{ weight: 12, arbitrary: fc.constantFrom('length' as const, 'pieces' as const) },
		{
			weight: 1,
			arbitrary: fc.constantFrom(...(['too-short', 'broken-pieces', 'no-number'] as const))
		}
	);
	return fc.tuple(content, framing).map(([one, framed]) => ({ ...one, framing: framed }));
}

function inParts(fields: readonly (readonly [string, string])[]): string {
	const parts = fields.map(
		([name, value], nth) =>
			`--gräns\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, '')}"` +
			`${nth % 5 === 4 ? '; filename="a.csv"' : ''}\r\n\r\n${value}\r\n`
	);
	return `${parts.join('')}--gräns--\r\n`;
}

const encodeField = ([name, value]: readonly [string, string]) =>
	`${encodeText(name)}=${encodeText(value)}`;

/** Lone halves of signs stand for what cannot be decoded. */
function encodeText(text: string): string {
	return /\p{Cs}/u.test(text) ? '%ED%A0%80' : encodeURIComponent(text);
}

/** What can stand in a request line as it is. */
function latin(text: string): string {
	return text.replace(/[^!-~]/g, '%').replace(/[?#]/g, '');
}
