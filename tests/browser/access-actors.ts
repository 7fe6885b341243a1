import type { Sql } from 'postgres';
import type { Role } from '../../src/lib/domain/access/role';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { cookieNames } from '../../src/lib/server/sign-in/cookie-names';
import { createToken } from '../../src/lib/server/tokens/write-token';
import { activatedUser } from '../support/activated-user';

export const OWN = '2480';
export const NEIGHBOUR = '2482';

/** Somebody who sends requests: with a session's cookie, and to the machine interface a key. */
export interface Actor {
	name: string;
	kommun: string;
	roles: Role[];
	committees: string[];
	/** Null for who is not signed in. */
	cookie: { name: string; value: string } | null;
	/** Null for who has no role that a key could have. */
	key: string | null;
}

type Person = Pick<Actor, 'name' | 'kommun' | 'roles' | 'committees'>;

const person = (name: string, roles: Role[], committees: string[] = [], kommun = OWN): Person => ({
	...{ name, roles, committees, kommun }
});

const PEOPLE: readonly Person[] = [
	person('handläggare ÄN', ['case-worker'], ['ÄN']),
	person('handläggare IFN', ['case-worker'], ['IFN']),
	person('handläggare grannkommun', ['case-worker'], ['ÄN'], NEIGHBOUR),
	person('chef ÄN', ['manager'], ['ÄN']),
	person('chef grannkommun', ['manager'], ['ÄN'], NEIGHBOUR),
	person('samverkan', ['collaboration']),
	person('systemförvaltare', ['administrator']),
	person('systemförvaltare grannkommun', ['administrator'], [], NEIGHBOUR),
	person('utan roll', [])
];

const STRANGER: Actor = { ...person('utloggad', []), cookie: null, key: null };

/** Adds a kommun of the same region. */
export async function addNeighbour(owner: Sql): Promise<void> {
	await owner`insert into kommun values (${NEIGHBOUR}, 'Skellefteå', '24')`;
	await owner`insert into committee (kommun, code, abbreviation, name, from_age, position)
		select ${NEIGHBOUR}, code, abbreviation, name, from_age, position
		from committee where kommun = ${OWN}`;
}

/** Everybody of the matrix, signed in by the product's own functions; last who is not. */
export async function everyActor(database: Database): Promise<Actor[]> {
	const actors: Actor[] = [];
	for (const one of PEOPLE) actors.push(await signedIn(database, one));
	return [...actors, STRANGER];
}

async function signedIn(database: Database, one: Person): Promise<Actor> {
	const scope = await cliScope(database, one.kommun);
	const { browser } = await activatedUser(database, scope, one);
	const { session: name } = cookieNames(browser.url.origin);
	const value = browser.cookies.get(name);
	if (value === undefined) throw new Error('The account was activated without a session');
	const [role] = one.roles;
	const cookie = { name, value: encodeURIComponent(value) };
	if (role === undefined) return { ...one, cookie, key: null };
	const made = await transaction(database, scope, (tx) =>
		createToken(tx, scope, { name: one.name, role, days: 1, committees: one.committees })
	);
	if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join(' '));
	return { ...one, cookie, key: made.value.token };
}

/** The kind of file that an actor reads in, as addresses name it. */
export const importKindOf = ({ roles }: Pick<Actor, 'roles'>) =>
	roles.includes('case-worker') ? 'arenden' : 'serier';
