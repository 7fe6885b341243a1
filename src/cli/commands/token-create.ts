import { ROLE_NAMES, roleNamed, type Role } from '../../lib/domain/access/role';
import { disjunction } from '../../lib/domain/format/conjunction';
import {
	committeeField,
	DEFAULT_LIFETIME_DAYS,
	isForCommittees,
	tokenRights
} from '../../lib/domain/tokens/token';
import { tokenSchema, type TokenInput } from '../../lib/domain/tokens/token-schema';
import { readForm } from '../../lib/domain/form/form-schema';
import type { Scope } from '../../lib/server/scope';
import { stockholmMoment } from '../../lib/server/clock';
import { transaction } from '../../lib/server/database/transaction';
import { createToken } from '../../lib/server/tokens/write-token';
import { readArguments, textOf, textsOf, WrongCall } from '../arguments';
import { EXIT } from '../call';
import { inSession } from '../session';
import { printResult } from '../standard-output';

/** `token create`: the key alone on standard output, the only time it is shown. */
export async function createApiToken(args: string[]): Promise<number> {
	const { options } = readArguments(args, {
		positionals: [],
		options: {
			role: { type: 'string' },
			committee: { type: 'string', multiple: true },
			name: { type: 'string' },
			days: { type: 'string' },
			kommun: { type: 'string' }
		}
	});
	const role = readRole(textOf(options.role));
	const typed = {
		name: textOf(options.name) ?? `kommandorad, ${ROLE_NAMES[role]}`,
		days: textOf(options.days) ?? String(DEFAULT_LIFETIME_DAYS),
		committees: textsOf(options.committee)
	};
	return inSession(textOf(options.kommun), async (database, scope) => {
		const input = readInput(scope, { ...typed, role });
		const outcome = await transaction(database, scope, (tx) => createToken(tx, scope, input));
		if (!outcome.ok) throw new WrongCall(messagesOf(outcome.problems));
		const { id, token, expiresAt } = outcome.value;
		await printResult(`${token}\n`);
		console.error(
			`Nyckel för ${tokenRights(input)} i kommun ${scope.kommun}, id ${id}. ` +
				`Den gäller till ${stockholmMoment(expiresAt)} och visas bara nu.`
		);
		return EXIT.done;
	});
}

function readRole(typed: string | undefined): Role {
	const role = roleNamed(typed ?? '');
	if (role) return role;
	const names = disjunction(Object.values(ROLE_NAMES));
	throw new WrongCall(
		typed === undefined
			? `Ange rollen med --role: ${names}.`
			: `Rollen ${typed} finns inte. Skriv ${names}.`
	);
}

function readInput(
	scope: Scope,
	typed: { name: string; role: Role; days: string; committees: readonly string[] }
): TokenInput {
	const form = new FormData();
	for (const field of ['name', 'role', 'days'] as const) form.set(field, typed[field]);
	// Whoever runs commands has every committee of the kommun; a key is for all of them or for some.
	const all = isForCommittees(typed.role) && typed.committees.length === 0;
	for (const committee of all ? scope.committees : typed.committees) {
		const code = scope.committees.find((known) => known.toLowerCase() === committee.toLowerCase());
		if (code === undefined) {
			throw new WrongCall(
				`Nämnden ${committee} finns inte. Kommunen har ${scope.committees.join(', ')}.`
			);
		}
		form.set(committeeField(code), 'on');
	}
	const read = readForm(tokenSchema(scope.committees), form);
	if (!read.ok) throw new WrongCall(messagesOf(read.problems));
	return read.value;
}

function messagesOf(problems: readonly { message: string }[]): string {
	return problems.map(({ message }) => message).join('\n');
}
