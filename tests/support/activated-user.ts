import type { Role } from '../../src/lib/domain/access/role';
import { now } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import type { Scope } from '../../src/lib/server/scope';
import { accessOf, type SessionAccess } from '../../src/lib/server/sign-in/access';
import { confirmFactor, pendingFactor } from '../../src/lib/server/sign-in/enrolment';
import { startByLink } from '../../src/lib/server/sign-in/use-link';
import { createUser } from '../../src/lib/server/sign-in/users/write-new-user';
import { TestBrowser } from './test-browser';
import { totpCode } from './totp';

export const PASSWORD = 'fyra ord utan ordning';

let made = 0;

/** An e-mail address that no other test has. */
export function freshEmail(): string {
	made += 1;
	return `person${made}.${process.pid}@example.test`;
}

/** An account, made by an administrator; its token opens it. */
export async function madeUser(
	database: Database,
	scope: Scope,
	{ name = 'Test Testsson', roles = ['case-worker'] as Role[], committees = ['ÄN'] } = {}
): Promise<{ id: string; token: string; email: string }> {
	const email = freshEmail();
	const user = await createUser(database, scope, {
		name,
		email,
		roles,
		committees
	});
	if (!user.ok) throw new Error(user.problems.map(({ message }) => message).join(' '));
	return { ...user.value, email };
}

/** An account whose holder has chosen a password and enrolled the second factor. */
export async function activatedUser(
	database: Database,
	scope: Scope,
	rights?: { roles?: Role[]; committees?: string[] }
) {
	const user = await madeUser(database, scope, rights);
	const browser = new TestBrowser();
	const { key, codes } = await activate(database, browser, user.token);
	return { ...user, browser, key, codes };
}

/** Uses an activation link to its end; the browser is then signed in. */
export async function activate(database: Database, browser: TestBrowser, token: string) {
	const started = await startByLink(database, browser.request(), { token, password: PASSWORD });
	if (!started.ok) throw new Error(started.problems.map(({ message }) => message).join(' '));
	const access = await accessOf(database, browser, now());
	if (!('enrolling' in access)) throw new Error('The link did not lead to enrolment');
	const pending = await pendingFactor(database, access.enrolling);
	if (!pending) throw new Error('There is no second factor to confirm');
	const code = totpCode(pending.key);
	const codes = await confirmFactor(database, browser.request(), access.enrolling, code);
	if (!codes) throw new Error('The code was not accepted');
	return { key: pending.key, codes };
}

/** Who a browser is signed in as. */
export async function signedInAs(database: Database, browser: TestBrowser): Promise<SessionAccess> {
	return accessOf(database, browser, now());
}
