import type { GenericOAuthConfig } from 'better-auth/plugins';
import type { Claims } from '../../../domain/sign-in/claims';
import type { OidcSettings } from './settings';
import { currentVisit } from './visit';

/** What the provider is called in addresses and accounts. */
export const PROVIDER = 'kommun';

/**
 * The provider as the library needs it: found by discovery, code flow with PKCE and nonce, the
 * ID token's signature, issuer, audience and times verified against the provider's published keys.
 */
export function providerConfig(settings: OidcSettings): GenericOAuthConfig {
	return {
		providerId: PROVIDER,
		discoveryUrl: `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
		clientId: settings.clientId,
		...(settings.clientSecret !== null && { clientSecret: settings.clientSecret }),
		...(settings.clientSecret === null && { tokenEndpointAuth: { method: 'none' } }),
		scopes: ['openid', 'profile', 'email'],
		pkce: true,
		requireIdTokenVerification: true,
		overrideUserInfo: true,
		getUserInfo: ({ idToken }) => Promise.resolve(profileIn(idToken, settings))
	};
}

/**
 * The person in an ID token that the library has verified. Without a token there is nobody: the
 * library would then ask the provider's user endpoint instead, and believe it unsigned.
 */
function profileIn(idToken: string | undefined, settings: OidcSettings) {
	const visit = currentVisit();
	if (!idToken || !visit) return null;
	const claims = claimsOf(idToken);
	// Discovery may name another issuer than the operator did (OpenID Connect Discovery 4.3).
	if (claims.iss !== settings.issuer) return null;
	// A token for several clients says which of them asked (OpenID Connect Core 3.1.3.7).
	if (claims.azp !== undefined && claims.azp !== settings.clientId) return null;
	const email = emailIn(claims);
	if (typeof claims.sub !== 'string' || email === null) return null;
	visit.claims = claims;
	const name = typeof claims.name === 'string' && claims.name !== '' ? claims.name : email;
	return { id: claims.sub, sub: claims.sub, email, name, emailVerified: false };
}

function claimsOf(verifiedToken: string): Claims {
	const payload = verifiedToken.split('.')[1] ?? '';
	return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
}

/** Entra ID leaves `email` out for people without a mailbox; their sign-in name is like one. */
function emailIn({ email, preferred_username: username }: Claims): string | null {
	const found = [email, username].find((it) => typeof it === 'string' && it.includes('@'));
	return typeof found === 'string' ? found.toLowerCase() : null;
}
