import type { Database } from '../database/open';
import { createAuth, type Auth } from './auth';
import { oidcSettings } from './oidc/settings';
import { secretOf } from './secret';

const made = new WeakMap<Database, Map<string, Promise<Auth>>>();

/**
 * The sign-in library for a database, made once for each address the site is reached at; the
 * server answers to one (`ORIGIN`), so there is one.
 */
export function authFor(database: Database, origin: string): Promise<Auth> {
	const byOrigin = made.get(database) ?? new Map<string, Promise<Auth>>();
	made.set(database, byOrigin);
	const known = byOrigin.get(origin);
	if (known) return known;
	const auth = secretOf(database).then((secret) =>
		createAuth({ database, origin, secret, oidc: oidcSettings() })
	);
	byOrigin.set(origin, auth);
	auth.catch(() => byOrigin.delete(origin));
	return auth;
}
