import { localPath } from '../../../domain/access/local-path';
import { doorPath } from '../../../domain/sign-in/words';
import type { Database } from '../../database/open';
import { authFor } from '../auth-for';
import type { Browser } from '../browser';
import { call } from '../call';
import { PROVIDER } from './provider-config';

/**
 * Sends a browser to the kommun's identity provider.
 * @param back path to come to when signed in
 * @returns the address to go to: the provider's, or the door where it cannot be reached
 */
export async function startVisit(
	database: Database,
	browser: Browser,
	back: string
): Promise<string> {
	// The library takes what its own caller says for safe.
	const to = localPath(back);
	const auth = await authFor(database, browser.origin);
	const answer = await call(() =>
		auth.api.signInSocial({
			body: {
				provider: PROVIDER,
				callbackURL: to,
				errorCallbackURL: doorPath({ why: 'kommun', back: to }),
				disableRedirect: true
			},
			headers: browser.headers([]),
			returnHeaders: true
		})
	);
	if (!answer.ok || !answer.value.url) return doorPath({ why: 'kommun', back: to });
	browser.take(answer.headers);
	return answer.value.url;
}
