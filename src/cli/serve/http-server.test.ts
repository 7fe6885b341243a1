import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openConnection, sendRaw } from '../../../tests/support/raw-http';
import type { Answering } from './answering';
import { surviveStrays } from './answering';
import { createHttpServer } from './http-server';

const servers: Server[] = [];
const restore: (() => void)[] = [];

afterEach(() => {
	for (const server of servers.splice(0)) {
		server.close();
		server.closeAllConnections();
	}
	for (const back of restore.splice(0)) back();
	vi.restoreAllMocks();
});

async function serving(answer: Answering) {
	const server = createHttpServer(answer).listen(0, '127.0.0.1');
	servers.push(server);
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const head = `Host: 127.0.0.1:${port}\r\n`;
	return {
		port,
		send: (lines: string, body = '') => sendRaw(port, `${lines}\r\n${head}\r\n${body}`),
		raw: (bytes: string | Buffer) => sendRaw(port, bytes)
	};
}

const silence = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

/** Takes the runner's own listeners away while strays are looked for. */
function standAlone(): void {
	for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
		const before = process.listeners(event as 'uncaughtException');
		process.removeAllListeners(event);
		restore.push(() => {
			process.removeAllListeners(event);
			for (const listener of before) process.on(event, listener);
		});
	}
	surviveStrays();
}

const SECURE = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' };

describe('a failure is logged and answered, and ends nothing', () => {
	const failures: Record<string, Answering> = {
		'thrown at once': () => {
			throw new Error('fel');
		},
		promised: () => Promise.reject(new Error('fel')),
		'in what nobody waits for': () => void Promise.reject(new Error('fel')),
		'in what is called later': () => void setTimeout(() => expect.fail('fel'), 1)
	};
	for (const [kind, answer] of Object.entries(failures)) {
		it(kind, async () => {
			standAlone();
			const logged = silence();
			const { send } = await serving(answer);
			const reply = await send('GET /arenden HTTP/1.1');
			expect(reply?.status).toBe(500);
			expect(reply?.headers).toMatchObject(SECURE);
			const [code] = /felkod ([0-9a-f]{8})/.exec(reply?.body.toString() ?? '')?.slice(1) ?? [];
			expect(logged.mock.calls.flat().join()).toContain(code);
			expect((await send('GET / HTTP/1.1'))?.status).toBe(500);
		});
	}

	it('in the middle of an answer, which is then cut off', async () => {
		standAlone();
		silence();
		const { send } = await serving(async (_request, response) => {
			response.writeHead(200, { 'content-length': 100, 'content-type': 'text/csv' }).write('a;b');
			await Promise.reject(new Error('fel'));
		});
		expect((await send('GET / HTTP/1.1'))?.body.toString()).toBe('a;b');
	});

	it('of no request at all', async () => {
		standAlone();
		const logged = silence();
		setTimeout(() => expect.fail('fel'), 1);
		await expect.poll(() => logged.mock.calls.length).toBe(1);
	});
});

describe('what the framework answers by itself', () => {
	it('is told in our words and with our headers, and what it allows is kept', async () => {
		const { send } = await serving((_request, response) => {
			response.setHeader('content-type', 'text/plain;charset=UTF-8').setHeader('allow', 'GET');
			response.writeHead(405);
			response.write('OPTIONS method ');
			response.end('not allowed');
		});
		const reply = await send('OPTIONS /tavla HTTP/1.1');
		expect(reply?.body.toString()).toContain('Så kan sidan inte användas.');
		expect(reply?.body.toString()).not.toContain('not allowed');
		expect(reply).toMatchObject({ status: 405, headers: { ...SECURE, allow: 'GET' } });
	});

	it('without a word, or without saying that it answers', async () => {
		const { send } = await serving(({ url }, response) => {
			response.statusCode = 404;
			response.end(url === '/a' ? undefined : 'Not found');
		});
		for (const path of ['/a', '/b']) {
			expect((await send(`GET ${path} HTTP/1.1`))?.body.toString()).toContain('Sidan finns inte.');
		}
		expect((await send('HEAD /a HTTP/1.1'))?.status).toBe(404);
	});

	it('is left alone where it is ours', async () => {
		const { send } = await serving((_request, response) => {
			response.setHeader('content-type', 'application/json').writeHead(422).end('{"a":1}');
		});
		expect((await send('GET / HTTP/1.1'))?.body.toString()).toBe('{"a":1}');
	});
});

describe('what cannot be read is answered in words', () => {
	const READ: Answering = (request, response) => {
		request.resume().on('end', () => response.end('läst'));
	};
	const broken: Record<string, [bytes: string, status: number]> = {
		'no HTTP at all': ['hej\r\n\r\n', 400],
		'a server that talks TLS': ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
		'a method that is none': ['FOO / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
		'a length that is none': ['POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', 400],
		'two ways to tell the length': [
			'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n',
			400
		],
		'a piece without length': [
			'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
			400
		],
		'a head without end': [`GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(20_000)}`, 431],
		'no host': ['GET / HTTP/1.1\r\n\r\n', 400],
		'a piece without length from who asks for another protocol': [
			'POST / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: h2c\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
			411
		],
		'an expectation': ['GET / HTTP/1.1\r\nHost: a\r\nExpect: te\r\n\r\n', 417],
		'a tunnel': ['CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n', 405],
		'a trace': ['TRACE / HTTP/1.1\r\nHost: a\r\n\r\n', 405]
	};
	for (const [name, [bytes, status]] of Object.entries(broken)) {
		it(name, async () => {
			const { raw } = await serving(READ);
			const reply = await raw(Buffer.from(bytes, 'latin1'));
			expect(reply).toMatchObject({ status, headers: SECURE });
			expect(reply?.body.toString()).toContain('<html lang="sv">');
		});
	}

	it('for a program as for programs', async () => {
		const { raw } = await serving(READ);
		const reply = await raw(`GET /api/v1/${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
		expect(JSON.parse(reply?.body.toString() ?? '')).toHaveProperty('problems');
	});

	it('and an answer that is about to be sent is sent', async () => {
		const { raw } = await serving((_request, response) => {
			response.writeHead(200);
			setImmediate(() => response.end('svar'));
		});
		const reply = await raw(
			'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'
		);
		expect(reply?.body.toString()).toContain('svar');
	});

	it('and nothing is added to an answer that is under way', async () => {
		const { port } = await serving((_request, response) => response.writeHead(200).write('först'));
		const socket = await openConnection(port);
		socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
		await once(socket, 'data');
		let more = '';
		socket.on('data', (piece) => (more += String(piece)));
		socket.write('hej\r\n\r\n');
		await once(socket, 'close');
		expect(more).toBe('');
	});
});

it('who leaves in the middle is no failure', async () => {
	const logged = silence();
	let left: Promise<unknown> | undefined;
	const { port } = await serving(async (request, response) => {
		left = once(response, 'close');
		await request.forEach(() => response.writeContinue());
	});
	const socket = await openConnection(port);
	socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhej');
	await once(socket, 'data');
	socket.destroy();
	await left;
	expect(logged).not.toHaveBeenCalled();
});

it('who asks for another protocol is answered in this one', async () => {
	const { send } = await serving(async (request, response) => {
		const pieces = (await request.toArray()) as Buffer[];
		response.end(Buffer.concat(pieces));
	});
	const reply = await send(
		'POST / HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: h2c\r\nContent-Length: 3',
		'hej'
	);
	expect(reply?.body.toString()).toBe('hej');
});

it('parts of files are not given, and packing is settled before anything is answered', async () => {
	const { send } = await serving(({ headers }, response) => response.end(JSON.stringify(headers)));
	const reply = await send('GET / HTTP/1.1\r\nRange: bytes=9-2\r\nAccept-Encoding: br;q=0, gzip');
	const seen = JSON.parse(reply?.body.toString() ?? '') as Record<string, string>;
	expect(seen).not.toHaveProperty('range');
	expect(seen['accept-encoding']).toBe('gzip');
});
