import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requireProvider } from './require-provider';

/** What is answered to whoever asks what the sign-in is. */
let answer: { status: number; body: string };
const server = createServer((_, response) => response.writeHead(answer.status).end(answer.body));
let issuer: string;

beforeAll(async () => {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const settings = () => ({ SVU_OIDC_ISSUER: issuer, SVU_OIDC_CLIENT_ID: 'svu' });

test('a sign-in that is what the settings say hinders nothing, and neither does none at all', async () => {
	answer = { status: 200, body: JSON.stringify({ issuer }) };
	expect(await requireProvider(settings())).toBeNull();
	expect(await requireProvider({})).toBeNull();
});

test.each([
	[404, 'Not Found', /^SVU_OIDC_ISSUER leder inte till någon inloggning: .* svarar 404\. Ange/],
	[200, '<html>', /^SVU_OIDC_ISSUER leder inte till någon inloggning: .* svarar 200\. Ange/],
	[
		200,
		'{"issuer":"https://b.se"}',
		/ kallar sig https:\/\/b\.se\. Ange SVU_OIDC_ISSUER=https:\/\/b\.se\.$/
	]
])('one that is something else is told of: %i %s', async (status, body, words) => {
	answer = { status, body };
	await expect(requireProvider(settings())).rejects.toMatchObject({
		exitCode: 2,
		message: expect.stringMatching(words) as string
	});
});

test('one that is out of order, or does not answer, is waited for no longer than for a word of it', async () => {
	answer = { status: 503, body: '' };
	const words =
		/^Kommunens inloggning svarar inte på http.*Kontrollera att SVU_OIDC_ISSUER stämmer.*startar ändå\.$/;
	expect(await requireProvider(settings())).toMatch(words);
	const nobody = { ...settings(), SVU_OIDC_ISSUER: 'http://127.0.0.1:9' };
	expect(await requireProvider(nobody)).toMatch(words);
});
