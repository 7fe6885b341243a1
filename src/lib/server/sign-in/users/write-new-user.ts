import { accepted, refused, type Outcome } from '../../../domain/form/field-problem';
import type { LinkPurpose } from '../../../domain/sign-in/link';
import type { UserInput } from '../../../domain/sign-in/user-schema';
import { now } from '../../clock';
import type { Database } from '../../database/open';
import { appUser } from '../../database/schema';
import { signInTransaction } from '../../database/transaction';
import type { Scope } from '../../scope';
import { asStored } from '../account';
import { makeLink } from '../links';
import { GONE, ownUser, usersWhere } from './read';
import { recordFor } from './record';
import { committeeProblem, giveRights } from './write-rights';

/** An account that was made, and the token of the link that opens it. */
export interface MadeUser {
	id: string;
	token: string;
}

/** Makes a local account in the scope's kommun, with a link by which its holder activates it. */
export async function createUser(
	database: Database,
	scope: Scope,
	{ name, email, ...rights }: UserInput
): Promise<Outcome<MadeUser>> {
	const at = now();
	return signInTransaction(database, async (tx): Promise<Outcome<MadeUser>> => {
		const problem = await committeeProblem(tx, scope, rights);
		if (problem !== null) return refused('committees', problem);
		const [user] = await tx
			.insert(appUser)
			.values({ name, email: asStored(email), kommun: scope.kommun, createdAt: at, updatedAt: at })
			.onConflictDoNothing()
			.returning({ id: appUser.id });
		if (!user) return refused('email', 'Det finns redan ett konto med den e-postadressen.');
		await giveRights(tx, user.id, rights);
		await recordFor(tx, scope, 'account-created', user.id, { after: rights });
		return accepted({ id: user.id, token: await makeLink(tx, user.id, 'activate', at) });
	});
}

/**
 * Makes a new link to a local account: by it the holder chooses a new password and enrols a new
 * second factor. What opened the account before does so until the link is used.
 */
export async function renewLink(
	database: Database,
	scope: Scope,
	id: string
): Promise<Outcome<MadeUser>> {
	return signInTransaction(database, async (tx): Promise<Outcome<MadeUser>> => {
		const [user] = await usersWhere(tx, ownUser(scope, id));
		if (!user) return refused('', GONE);
		if (user.disabled) return refused('', 'Kontot är avstängt. Öppna det först.');
		if (user.way === 'oidc') return refused('', 'Personen loggar in med kommunens konto.');
		const purpose: LinkPurpose = user.sample ? 'enter' : user.way === 'none' ? 'activate' : 'reset';
		await recordFor(tx, scope, 'link-made', id, {});
		return accepted({ id, token: await makeLink(tx, id, purpose, now()) });
	});
}
