import { disjunction } from '../../lib/domain/format/conjunction';
import { roleNamed, ROLE_NAMES, ROLES, type Role } from '../../lib/domain/access/role';
import type { Outcome } from '../../lib/domain/form/field-problem';
import { LINK_LIFE_MS } from '../../lib/domain/sign-in/link';
import { userSchema } from '../../lib/domain/sign-in/user-schema';
import { cliScope } from '../../lib/server/access/gate';
import type { Scope } from '../../lib/server/scope';
import type { Database } from '../../lib/server/database/open';
import { transaction } from '../../lib/server/database/transaction';
import { committeesOf } from '../../lib/server/lists/read-kommun';
import { accountByEmail } from '../../lib/server/sign-in/account';
import { linkAddress } from '../../lib/server/sign-in/public-address';
import {
	createUser,
	renewLink,
	type MadeUser
} from '../../lib/server/sign-in/users/write-new-user';
import { readArguments, textOf, textsOf, WrongCall } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { inSession } from '../session';
import { printResult } from '../standard-output';

const HOUR_MS = 3_600_000;

export const userCommand: Command = command({
	name: 'user',
	usage:
		'user create --name NAMN --email ADRESS --role ROLL [--role ROLL …] [--committee NÄMND …] [--kommun KOD] | user link ADRESS',
	summary: 'Gör ett konto, eller en ny länk till ett, och skriver länken en gång',
	run: ([verb = '', ...args]) => {
		if (verb === 'create') return create(args);
		if (verb === 'link') return renew(args);
		throw new WrongCall(verb ? `user ${verb} finns inte.` : 'Skriv create eller link.');
	}
});

async function create(args: string[]): Promise<number> {
	const { options } = readArguments(args, {
		positionals: [],
		options: {
			name: { type: 'string' },
			email: { type: 'string' },
			role: { type: 'string', multiple: true },
			committee: { type: 'string', multiple: true },
			kommun: { type: 'string' }
		}
	});
	const roles = textsOf(options.role).map(roleCalled);
	return inSession(textOf(options.kommun), async (database, scope) => {
		const committees = await committeesCalled(database, scope, textsOf(options.committee));
		const read = userSchema.safeParse({
			name: textOf(options.name),
			email: textOf(options.email),
			roles,
			committees
		});
		if (!read.success) throw new WrongCall(read.error.issues.map((it) => it.message).join('\n'));
		return handOver(await createUser(database, scope, read.data), LINK_LIFE_MS.activate);
	});
}

async function renew(args: string[]): Promise<number> {
	const { positionals } = readArguments(args, { positionals: ['ADRESS'], options: {} });
	const [email = ''] = positionals;
	return inSession(undefined, async (database) => {
		const account = await accountByEmail(database, email);
		if (!account) throw new WrongCall(`Det finns inget konto med adressen ${email}.`);
		const scope = await cliScope(database, account.kommun);
		return handOver(await renewLink(database, scope, account.id), LINK_LIFE_MS.reset);
	});
}

async function handOver(made: Outcome<MadeUser>, lifeMs: number): Promise<number> {
	if (!made.ok) throw new WrongCall(made.problems.map(({ message }) => message).join('\n'));
	const { id, token } = made.value;
	const link = linkAddress(token);
	await printResult(`${JSON.stringify({ id, link })}\n`);
	const place = link.startsWith('/') ? ' Sätt serverns adress framför den.' : '';
	console.error(`Länken gäller en gång, i ${lifeMs / HOUR_MS} timmar.${place}`);
	return EXIT.done;
}

function roleCalled(name: string): Role {
	const role = roleNamed(name);
	if (role) return role;
	const known = disjunction(ROLES.map((it) => ROLE_NAMES[it]));
	throw new WrongCall(`Rollen ${name} finns inte. Skriv ${known}.`);
}

/** Committees by code or by the abbreviation that files have. */
async function committeesCalled(
	database: Database,
	scope: Scope,
	names: readonly string[]
): Promise<string[]> {
	const known = await transaction(database, scope, (tx) => committeesOf(tx, scope));
	return names.map((name) => {
		const wanted = name.toLowerCase();
		const found = known.find((it) =>
			[it.code, it.abbreviation].some((text) => text.toLowerCase() === wanted)
		);
		if (found) return found.code;
		const choices = known.map(({ abbreviation }) => abbreviation).join(', ');
		throw new WrongCall(`Nämnden ${name} finns inte i kommunen. Den har ${choices}.`);
	});
}
