import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const CLIENT_ID = 'utskrivningsklar';
export const CLIENT_SECRET = 'only-between-two-servers-in-tests';

/** Makes another token of the one that the provider is about to give. */
export type Forgery = (payload: Record<string, unknown>, keys: Keys) => string | undefined;

interface Keys {
	/** The provider's own key, which it has published. */
	own: KeyObject;
	/** A key nobody has heard of. */
	stranger: KeyObject;
}

/** A kommun's identity provider, with people in its directory. */
export interface IdentityProvider {
	issuer: string;
	/** Claims by sign-in name; change them as a directory changes. */
	people: Map<string, Record<string, unknown>>;
	/** What becomes of the ID token; undefined leaves it out. */
	forge: Forgery | null;
	/** Signs a person in at the provider; gives the address it sends the browser back to. */
	visit: (authorization: string, login: string) => Promise<URL>;
	close: () => Promise<void>;
}

/** Runs a real OpenID Connect provider, for a site that may be at any of the `origins`. */
export async function startIdentityProvider(origins: readonly string[]): Promise<IdentityProvider> {
	const keys = rsaKeys();
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const people: IdentityProvider['people'] = new Map();
	const provider = new Provider(issuer, {
		jwks: {
			keys: [{ ...keys.own.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }]
		},
		clients: [
			{
				client_id: CLIENT_ID,
				client_secret: CLIENT_SECRET,
				redirect_uris: origins.map((origin) => `${origin}/logga-in/extern/callback/kommun`)
			}
		],
		cookies: { keys: ['only for tests'] },
		pkce: { required: () => true },
		conformIdTokenClaims: false,
		claims: {
			openid: ['sub'],
			profile: ['name', 'roller', 'kommunkod', 'namnder'],
			email: ['email']
		},
		findAccount: (_context, sub) => ({
			accountId: sub,
			claims: () => ({ sub, ...people.get(sub) })
		}),
		features: { devInteractions: { enabled: true } }
	});
	const running: IdentityProvider = {
		issuer,
		people,
		forge: null,
		visit,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
	provider.use(async (context, next) => {
		await next();
		const body = context.body as { id_token?: string } | undefined;
		if (context.path !== '/token' || !body?.id_token || !running.forge) return;
		const forged = running.forge(payloadOf(body.id_token), keys);
		if (forged === undefined) delete body.id_token;
		else body.id_token = forged;
	});
	const answer = provider.callback();
	server.on('request', (request, response) => void answer(request, response));
	return running;
}

/** An ID token signed with a key, under the name of the provider's own. */
export function signedToken(payload: Record<string, unknown>, key: KeyObject): string {
	const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const text = `${part({ alg: 'RS256', kid: 'own' })}.${part(payload)}`;
	return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

function rsaKeys(): Keys {
	const [own, stranger] = [0, 1].map(
		() => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
	) as [KeyObject, KeyObject];
	return { own, stranger };
}

function payloadOf(token: string): Record<string, unknown> {
	const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
	return JSON.parse(payload) as Record<string, unknown>;
}

/** Goes through the provider's own pages as a browser would, until it sends the browser away. */
async function visit(authorization: string, login: string): Promise<URL> {
	const own = new URL(authorization).origin;
	const jar = new Map<string, string>();
	let next = new URL(authorization);
	let form: URLSearchParams | undefined;
	for (let step = 0; step < 20; step += 1) {
		const response = await fetch(next, {
			redirect: 'manual',
			headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
			...(form && { method: 'POST', body: form })
		});
		for (const line of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			jar.set(name, value);
		}
		const location = response.headers.get('location');
		const page = await response.text();
		if (location !== null) {
			next = new URL(location, next);
			form = undefined;
			if (next.origin !== own) return next;
			continue;
		}
		const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
		if (!prompt)
			throw new Error(
				`The provider stopped with ${response.status}: ${page.replace(/<style>.*<\/style>/s, '').slice(0, 900)}`
			);
		form = new URLSearchParams({ prompt, login, password: 'any' });
	}
	throw new Error('The provider never sent the browser back');
}
