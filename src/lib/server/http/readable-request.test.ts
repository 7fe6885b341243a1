import { describe, expect, it } from 'vitest';
import { ReadableRequest } from './readable-request';

function posted(body: BodyInit, type = 'application/x-www-form-urlencoded'): ReadableRequest {
	const headers = { 'content-type': type };
	return new ReadableRequest(
		new Request('http://svu.example.se/', { method: 'POST', headers, body })
	);
}

/** What is said when it cannot be read. */
const refused = (reading: Promise<unknown>) =>
	reading.then(
		() => expect.fail('it was read'),
		(problem: unknown) => problem as { status: number; body: { message: string } }
	);

describe('a form', () => {
	it('is read as it was sent', async () => {
		const form = await posted('namn=%C3%85sa&namn=%C3%96sten&tom=').formData();
		expect([...form]).toEqual([
			['namn', 'Åsa'],
			['namn', 'Östen'],
			['tom', '']
		]);
	});

	it('that is none is refused', async () => {
		const type = 'multipart/form-data; boundary=x';
		for (const body of ['', 'hej', '--x\r\nContent-Disposition: form-data\r\n\r\n']) {
			const answer = await refused(posted(body, type).formData());
			expect(answer.status, body).toBe(400);
		}
		for (const other of ['multipart/form-data', 'text/plain', 'application/json']) {
			expect((await refused(posted('{}', other).formData())).status, other).toBe(400);
		}
	});

	it('with a sign that cannot be stored is refused, in a name, a value, or inside JSON', async () => {
		for (const body of ['a=b%00c', 'a%00=b', 'a=%7B%22b%22:%22%5Cu0000%22%7D']) {
			const { status, body: answer } = await refused(posted(body).formData());
			expect(status, body).toBe(400);
			expect(answer.message).toContain('tecken som inte kan sparas');
		}
	});

	it('with a name that would change what objects are is refused', async () => {
		expect((await refused(posted('__proto__=x').formData())).status).toBe(400);
	});
});

describe('a text', () => {
	it('is read as it was sent, and refused with a sign that cannot be stored', async () => {
		expect(await posted('{"a":1}', 'application/json').text()).toBe('{"a":1}');
		expect((await refused(posted('{"a":"\\u0000"}').text())).status).toBe(400);
		expect((await refused(posted('a\0').text())).status).toBe(400);
	});
});

it('who leaves while sending has broken the connection, not the form', async () => {
	const body = new ReadableStream({ start: (controller) => controller.error(new Error('borta')) });
	const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
	const headers = { 'content-type': 'application/x-www-form-urlencoded' };
	const sent = new ReadableRequest(new Request('http://svu.example.se/', { ...init, headers }));
	await expect(sent.formData()).rejects.toThrow('borta');
});
