import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { PROVIDER_PATH } from '../../domain/address/paths';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../domain/sign-in/password-rules';
import { SESSION_LIMITS } from '../../domain/sign-in/session';
import { now } from '../clock';
import type { Database } from '../database/open';
import {
	appUser,
	signInVerification,
	userAccount,
	userSession,
	userTotp
} from '../database/schema';
import { beginSession } from './begin-session';
import { ADDRESS_HEADER } from './browser';
import { cookieNames } from './cookie-names';
import { kommunOfVisit } from './oidc/visit';
import { providerConfig } from './oidc/provider-config';
import type { OidcSettings } from './oidc/settings';
import { hashPassword, verifyPassword } from './password-hash';

const ENROL_SECONDS = 600;

export type Auth = ReturnType<typeof createAuth>;

/**
 * The library that does identity: passwords, second factors, the identity provider, cookies and
 * session rows. What someone may do is none of its business (docs/decisions/sign-in.md).
 */
export function createAuth({
	database,
	origin,
	secret,
	oidc
}: {
	database: Database;
	origin: string;
	secret: string;
	oidc: OidcSettings | null;
}) {
	const names = cookieNames(origin);
	return betterAuth({
		appName: 'Utskrivningsklar',
		baseURL: origin,
		// Where it believes it is mounted; of its own routes only the provider's way back is.
		basePath: PROVIDER_PATH,
		secret,
		telemetry: { enabled: false },
		// Its arguments may be a person's; the words alone are not.
		logger: { level: 'error', log: (_level, words) => console.error(`Inloggning: ${words}`) },
		database: drizzleAdapter(database.signin.orm, {
			provider: 'pg',
			transaction: true,
			schema: {
				user: appUser,
				session: userSession,
				account: userAccount,
				verification: signInVerification,
				twoFactor: userTotp
			}
		}),
		advanced: {
			database: { generateId: 'uuid' },
			// The library's own promise is `__Secure-`; our names promise more.
			useSecureCookies: false,
			defaultCookieAttributes: { secure: names.secure },
			cookiePrefix: names.prefix,
			cookies: {
				session_token: { name: names.session },
				two_factor: { name: names.challenge },
				state: { name: names.visit }
			},
			ipAddress: { ipAddressHeaders: [ADDRESS_HEADER], ipv6Subnet: 128 }
		},
		// Counted by us, in the database, for every way in (attempts.ts).
		rateLimit: { enabled: false },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: PASSWORD_MIN,
			maxPasswordLength: 4 * PASSWORD_MAX,
			password: { hash: hashPassword, verify: verifyPassword }
		},
		user: {
			additionalFields: { kommun: { type: 'string', required: false, input: false } }
		},
		session: {
			expiresIn: SESSION_LIMITS.absoluteMs / 1000,
			disableSessionRefresh: true,
			additionalFields: {
				method: { type: 'string', required: false, input: false },
				lastSeenAt: { type: 'date', required: false, input: false }
			}
		},
		account: {
			// An e-mail address proves nothing about whose local account it is.
			accountLinking: { enabled: false, disableImplicitLinking: true },
			updateAccountOnSignIn: false
		},
		databaseHooks: {
			session: {
				create: {
					before: (session, context) => {
						const oidc = context?.path.startsWith('/callback/') === true;
						const method = session.method ?? (oidc ? 'oidc' : 'local');
						const at = now();
						return Promise.resolve({
							data: { ...session, method, createdAt: at, lastSeenAt: at }
						});
					}
				}
			},
			user: {
				create: {
					before: (user) => Promise.resolve({ data: { ...user, kommun: kommunOfVisit() } })
				}
			},
			account: {
				create: {
					// We ask the provider who someone is, once, and keep no key to anything of theirs.
					before: (account) =>
						Promise.resolve({
							data: { ...account, accessToken: null, refreshToken: null, idToken: null }
						})
				}
			}
		},
		plugins: [
			twoFactor({
				issuer: 'Utskrivningsklar',
				twoFactorCookieMaxAge: ENROL_SECONDS,
				// Ours tells the owner's browsers from a thief's (turn.ts); the library's locks both out.
				accountLockout: { enabled: false }
			}),
			beginSession(),
			genericOAuth({ config: oidc === null ? [] : [providerConfig(oidc)] })
		]
	});
}
