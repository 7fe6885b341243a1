import { and, asc, eq } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { ROLES, type Role } from '../../domain/access/role';
import type { Database } from '../database/open';
import { appUser, userRole } from '../database/schema';
import { discreetly } from '../database/transaction';
import { isAtTheMachine } from '../http/at-the-machine';
import { connectedAddress, type Connected } from '../http/client-address';
import type { Browser } from '../sign-in/browser';
import { openSession } from '../sign-in/open-session';
import { recordSignIn } from '../sign-in/record-sign-in';

/** A sample user whom whoever sits at the machine may sign in as. */
export interface SampleVisitor {
	id: string;
	name: string;
	kommun: string;
	role: Role;
}

/** The part of a request that says whether it was sent from the machine itself. */
interface AtDoor extends Connected {
	request: Request;
	url: URL;
}

/**
 * The sample users, in the order of their roles, where the request came from the machine itself;
 * else none, as where there are none. Read for each request: they go with the sample data.
 */
export async function sampleVisitors(database: Database, event: AtDoor): Promise<SampleVisitor[]> {
	if (!isFromMachine(event)) return [];
	const users = await discreetly(() =>
		database.signin.orm
			.select({ id: appUser.id, name: appUser.name, kommun: appUser.kommun, role: userRole.role })
			.from(appUser)
			.innerJoin(userRole, eq(userRole.userId, appUser.id))
			.where(and(eq(appUser.sample, true), eq(appUser.disabled, false)))
			.orderBy(asc(appUser.kommun), asc(appUser.name))
	);
	return users.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

/**
 * Signs in as a sample user, without password and code: they have none, and nothing to protect.
 * @returns the reason when there is no such sample user, or the request may not
 */
export async function enterAsSample(
	database: Database,
	{ event, browser, id }: { event: AtDoor; browser: Browser; id: string }
): Promise<Outcome<null>> {
	const visitor = (await sampleVisitors(database, event)).find((it) => it.id === id);
	if (!visitor) return refused('', 'Exempelanvändaren finns inte här. Ladda om sidan.');
	await recordSignIn(database.signin.orm, {
		kind: 'signed-in',
		actorId: visitor.id,
		actor: visitor.name,
		userId: visitor.id,
		kommun: visitor.kommun,
		address: browser.address,
		detail: { by: 'sample' }
	});
	await openSession(database, browser, { userId: visitor.id, method: 'sample' });
	return accepted(null);
}

function isFromMachine({ request, url, platform }: AtDoor): boolean {
	const remoteAddress = connectedAddress({ platform });
	return isAtTheMachine({ url, headers: request.headers, remoteAddress }, process.env);
}
